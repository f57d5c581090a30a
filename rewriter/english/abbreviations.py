"""Abbreviations that end in a stop, by what may follow them. Lower case, without the last stop."""

from __future__ import annotations

TITLES = frozenset(
    "mr mrs ms messrs mmes dr drs prof profs gen lt col capt cpt sgt cpl maj adm cmdr brig sen sens "
    "rep reps gov govs hon rev revd fr st sts ste mt mts ft pres supt det insp pvt pfc ofc atty msgr "
    "amb mme mlle".split()
)
"""A name follows: never the end before a capital."""

NEVER_FINAL = frozenset(
    "e.g i.e cf viz vs v a.k.a eg ie incl esp approx ca ed eds trans repr resp p.s".split()
)
"""Something always follows."""

BEFORE_NUMBERS = frozenset(
    "no nos p pp fig figs eq eqs sec secs vol vols ch chap art arts para pt pts ex exs ver col cols "
    "cl tab sect nr bk pl ser".split()
)
"""Abbreviations only where a number follows; some are words of their own."""

SOMETIMES_FINAL = frozenset(
    "inc ltd co corp llc plc cos bros jr sr esq etc al dept univ assn assoc ave blvd rd hwy bldg apt "
    "est ext tel jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri "
    "u.s u.k u.n e.u u.s.a d.c n.y l.a p.m a.m ph.d m.d b.a m.a b.s m.s j.d r.n b.c a.d c.e b.c.e "
    "calif conn mich penn tex fla ariz ala ga colo minn wis okla tenn va vt n.j n.c s.c dist min avg "
    "oz lb lbs mi km hr hrs yr yrs sq intl int'l nat'l gov't govt mfg mgmt mgr acad inst".split()
)
"""A capital behind them may open a sentence or continue one."""

WORDS_TOO = frozenset("al ala cos dist est ga mi min mon sq st sun va".split())
"""Also words, or pieces of foreign names, when written small."""
