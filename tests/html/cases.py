"""Nasty cases: (name, source, what the toy pass of test_cases.py makes of it)."""

CASES: list[tuple[str, str, str]] = [
    (
        "plain",
        "<p>We utilize it.</p>",
        "<p>We use it.</p>",
    ),
    (
        "word in link",
        '<p>We <a href="/u">utilize</a> it.</p>',
        '<p>We <a href="/u">use</a> it.</p>',
    ),
    (
        "phrase starts in tag",
        "<p><b>in order to</b> win</p>",
        "<p><b>to</b> win</p>",
    ),
    (
        "phrase crosses open tag: the new word follows the word it is aligned to",
        "<p>We do <b>not</b> go.</p>",
        "<p>We <b>don't</b> go.</p>",
    ),
    (
        "same, but the run before the tag would vanish: refuse",
        "<p>do <b>not</b> go.</p>",
        "<p>do <b>not</b> go.</p>",
    ),
    (
        "1:1 phrase across tag",
        "<p>a quick <em>fix</em> now</p>",
        "<p>a fast <em>repair</em> now</p>",
    ),
    (
        "phrase across two links keeps both",
        "<p>a <a href=1>quick</a> <a href=2>fix</a></p>",
        "<p>a <a href=1>fast</a> <a href=2>repair</a></p>",
    ),
    (
        "tag inside word: leave",
        "<p>un<u>util</u>ized ut<b>ilize</b> x</p>",
        "<p>un<u>util</u>ized ut<b>ilize</b> x</p>",
    ),
    (
        "wbr inside word: leave",
        "<p>uti<wbr>lize it</p>",
        "<p>uti<wbr>lize it</p>",
    ),
    (
        "soft hyphen in word: leave",
        "<p>uti&shy;lize it</p>",
        "<p>uti&shy;lize it</p>",
    ),
    (
        "nbsp kept as written",
        "<p>We&nbsp;utilize&nbsp;it&#160;now</p>",
        "<p>We&nbsp;use&nbsp;it&#160;now</p>",
    ),
    (
        "nbsp inside a replaced phrase goes",
        "<p>do&nbsp;not go</p>",
        "<p>don't go</p>",
    ),
    (
        "entities elsewhere keep spelling",
        "<p>AT&amp;T &mdash; utilize &#8217;x&#x2019; &copy 2</p>",
        "<p>AT&amp;T &mdash; use &#8217;x&#x2019; &copy 2</p>",
    ),
    (
        "bare ampersand kept",
        "<p>Q&A: utilize & go</p>",
        "<p>Q&A: use & go</p>",
    ),
    (
        "new & is escaped",
        "<p>research and development</p>",
        "<p>R&amp;D</p>",
    ),
    (
        "new < is escaped",
        "<p>a less than b</p>",
        "<p>a &lt; b</p>",
    ),
    (
        "escaped tag text stays text",
        "<p>&lt;b&gt;utilize&lt;/b&gt;</p>",
        "<p>&lt;b&gt;use&lt;/b&gt;</p>",
    ),
    (
        "bare & + word, legacy reference + word",
        "<p>x &utilize y &notutilize</p>",
        "<p>x &use y &notuse</p>",
    ),
    (
        "raw < before digit/space is text",
        "<p>3 < 4 and 5 <6 utilize</p>",
        "<p>3 < 4 and 5 <6 use</p>",
    ),
    (
        "attribute text untouched",
        "<p title=\"utilize it\" data-x='do not'>utilize</p>",
        "<p title=\"utilize it\" data-x='do not'>use</p>",
    ),
    (
        "alt/aria untouched",
        '<img alt="utilize" aria-label=utilize>utilize',
        '<img alt="utilize" aria-label=utilize>use',
    ),
    (
        "> in attribute",
        '<a title="a>utilize">utilize</a>',
        '<a title="a>utilize">use</a>',
    ),
    (
        "odd tag spelling kept",
        "<P CLASS=A\n >utilize</P\t>",
        "<P CLASS=A\n >use</P\t>",
    ),
    (
        "duplicate attrs, slash, no quotes kept",
        "<p a=1 a=2 / b>utilize<br/ ><hr\n/>",
        "<p a=1 a=2 / b>use<br/ ><hr\n/>",
    ),
    (
        "unclosed p",
        "<p>utilize<p>big",
        "<p>use<p>huge",
    ),
    (
        "misnested",
        "<b>utilize <i>big</b> utilize</i>",
        "<b>use <i>huge</b> use</i>",
    ),
    (
        "formatting over p",
        "<b><p>utilize</b> big</p>",
        "<b><p>use</b> huge</p>",
    ),
    (
        "stray end tags",
        "</b></p></x>utilize</i>",
        "</b></p></x>use</i>",
    ),
    (
        "fragment with no tags",
        "We utilize it",
        "We use it",
    ),
    (
        "empty / blank",
        " \n ",
        " \n ",
    ),
    (
        "br splits sentences",
        "We do<br>not utilize",
        "We do<br>not use",
    ),
    (
        "blocks never join",
        "<li>do</li><li>not</li>",
        "<li>do</li><li>not</li>",
    ),
    (
        "table cells never join; foster text",
        "<table>do<tr><td>not</td><td>utilize</table>",
        "<table>do<tr><td>not</td><td>use</table>",
    ),
    (
        "code atom",
        "<p>Run <code>utilize --big</code> in order to win</p>",
        "<p>Run <code>utilize --big</code> to win</p>",
    ),
    (
        "kbd samp var tt",
        "<p><kbd>utilize</kbd><samp>big</samp><var>big</var><tt>big</tt> big</p>",
        "<p><kbd>utilize</kbd><samp>big</samp><var>big</var><tt>big</tt> huge</p>",
    ),
    (
        "pre",
        "<pre>utilize\n big</pre>utilize",
        "<pre>utilize\n big</pre>use",
    ),
    (
        "nested code in pre in div",
        "<div><pre><code><b>utilize</b></code></pre>big</div>",
        "<div><pre><code><b>utilize</b></code></pre>huge</div>",
    ),
    (
        "script/style",
        '<script>"utilize</b>"</script><style>p:after{content:"big"}</style>utilize',
        '<script>"utilize</b>"</script><style>p:after{content:"big"}</style>use',
    ),
    (
        "script double escape",
        "<script><!-- <script> </script> utilize --></script>utilize",
        "<script><!-- <script> </script> utilize --></script>use",
    ),
    (
        "JSON-LD",
        '<script type="application/ld+json">{"d":"utilize"}</script><p>utilize',
        '<script type="application/ld+json">{"d":"utilize"}</script><p>use',
    ),
    (
        "textarea is RCDATA",
        "<textarea>utilize <b>big</b></textarea>utilize",
        "<textarea>utilize <b>big</b></textarea>use",
    ),
    (
        "title untouched",
        "<title>utilize <b></title>utilize",
        "<title>utilize <b></title>use",
    ),
    (
        "select/option/button",
        "<select><option>utilize</select><button>utilize</button> big",
        "<select><option>utilize</select><button>utilize</button> huge",
    ),
    (
        "template",
        "<template><p>utilize</p></template>utilize",
        "<template><p>utilize</p></template>use",
    ),
    (
        "noscript",
        "<noscript><p>utilize</p></noscript>utilize",
        "<noscript><p>utilize</p></noscript>use",
    ),
    (
        "noscript ambiguity: only text in both modes",
        "<noscript><!--</noscript>utilize<noscript>--></noscript>",
        "<noscript><!--</noscript>utilize<noscript>--></noscript>",
    ),
    (
        "svg text/title",
        "<p>x <svg><title>utilize</title><text>big</text></svg> utilize",
        "<p>x <svg><title>utilize</title><text>big</text></svg> use",
    ),
    (
        "svg breakout",
        "<svg><g><p>utilize</p>",
        "<svg><g><p>utilize</p>",
    ),
    (
        "math",
        "<math><mtext>utilize</mtext></math> utilize",
        "<math><mtext>utilize</mtext></math> use",
    ),
    (
        "CDATA in svg, bogus in html",
        "<svg><![CDATA[utilize]]></svg><![CDATA[a>utilize",
        "<svg><![CDATA[utilize]]></svg><![CDATA[a>use",
    ),
    (
        "comment ends --!> ",
        "<!-- a --!>utilize<!-- utilize -->",
        "<!-- a --!>use<!-- utilize -->",
    ),
    (
        "comment <!--> and <!--->",
        "<!-->utilize <!--->big",
        "<!-->use <!--->huge",
    ),
    (
        "comment in sentence",
        "<p>a quick<!-- big --> fix</p>",
        "<p>a fast<!-- big --> repair</p>",
    ),
    (
        "conditional comment",
        "<!--[if IE]><p>utilize</p><![endif]--><p>utilize",
        "<!--[if IE]><p>utilize</p><![endif]--><p>use",
    ),
    (
        "WordPress block comments",
        '<!-- wp:paragraph {"t":"utilize"} -->\n<p>utilize</p>\n<!-- /wp:paragraph -->',
        '<!-- wp:paragraph {"t":"utilize"} -->\n<p>use</p>\n<!-- /wp:paragraph -->',
    ),
    (
        "PI / php",
        '<?php echo "utilize" ?>utilize',
        '<?php echo "utilize" ?>use',
    ),
    (
        "translate=no",
        '<p>utilize <span translate="no">utilize</span> <i class="x notranslate">big</i> big</p>',
        '<p>use <span translate="no">utilize</span> <i class="x notranslate">big</i> huge</p>',
    ),
    (
        "hidden, contenteditable",
        "<div hidden>utilize</div><div contenteditable>utilize</div><p>utilize",
        "<div hidden>utilize</div><div contenteditable>utilize</div><p>use",
    ),
    (
        "unfinished tag at EOF",
        '<p>utilize <a href="utilize',
        '<p>use <a href="utilize',
    ),
    (
        "unfinished comment at EOF",
        "<p>utilize <!-- utilize",
        "<p>use <!-- utilize",
    ),
    (
        "plaintext",
        "<p>utilize<plaintext>utilize</p>",
        "<p>use<plaintext>utilize</p>",
    ),
    (
        "xmp/iframe/noembed",
        "<xmp>utilize</xmp><iframe>utilize</iframe>utilize",
        "<xmp>utilize</xmp><iframe>utilize</iframe>use",
    ),
    (
        "frameset freezes",
        "<frameset>utilize",
        "<frameset>utilize",
    ),
    (
        "select ambiguity freezes the rest",
        "<p>utilize<select><xmp><script>utilize</script></select>utilize",
        "<p>use<select><xmp><script>utilize</script></select>utilize",
    ),
    (
        "NUL, BOM, VT, CRLF kept",
        "\ufeff<p>utilize\x00\r\nbig\x0b</p>\r",
        "\ufeff<p>use\x00\r\nhuge\x0b</p>\r",
    ),
    (
        "astral + rtl",
        "<p>😀 utilize עברית &#x1F600; big</p>",
        "<p>😀 use עברית &#x1F600; huge</p>",
    ),
    (
        "adjacent tags: no text may appear between",
        "<p><a>quick</a><b> fix</b></p>",
        "<p><a>fast</a><b> repair</b></p>",
    ),
    (
        "shortcode tags stay, their body is prose",
        '[caption id="utilize"]utilize[/caption]',
        '[caption id="utilize"]use[/caption]',
    ),
    (
        "template braces stay",
        "<p>{{ utilize }} utilize {% big %}</p>",
        "<p>{{ utilize }} use {% big %}</p>",
    ),
    (
        "an address stays",
        "<p>http://x.org/utilize utilize</p>",
        "<p>http://x.org/utilize use</p>",
    ),
    (
        "an e-mail stays",
        "<p>utilize@big.org big</p>",
        "<p>utilize@big.org huge</p>",
    ),
    (
        "ruby text",
        "<p><ruby>big<rt>big</rt></ruby> big</p>",
        "<p><ruby>huge<rt>big</rt></ruby> huge</p>",
    ),
    (
        "details and summary",
        "<details><summary>utilize</summary>big</details>",
        "<details><summary>use</summary>huge</details>",
    ),
    (
        "custom elements end a block",
        "<p>do <x-a>not</x-a> utilize</p>",
        "<p>do <x-a>not</x-a> use</p>",
    ),
    (
        "nested translate=yes",
        '<div translate="no">utilize<p translate="yes">utilize</p>big</div>',
        '<div translate="no">utilize<p translate="yes">use</p>big</div>',
    ),
    (
        "data-nlcst ignore",
        '<p data-nlcst="ignore">utilize</p><p>utilize</p>',
        '<p data-nlcst="ignore">utilize</p><p>use</p>',
    ),
    (
        "inline notranslate stays inside a sentence",
        '<p>We <span class="notranslate">utilize</span> big</p>',
        '<p>We <span class="notranslate">utilize</span> huge</p>',
    ),
    (
        "amp amp",
        "<p>&amp;lt; utilize &amp;amp;</p>",
        "<p>&amp;lt; use &amp;amp;</p>",
    ),
    (
        "a link round blocks",
        '<a href="/x"><div>utilize</div><p>big</p></a>',
        '<a href="/x"><div>use</div><p>huge</p></a>',
    ),
    (
        "quotation element frozen",
        "<p>He said <q>utilize</q> and utilize</p>",
        "<p>He said <q>utilize</q> and use</p>",
    ),
    (
        "time and cite frozen",
        "<p><time>big day</time> <cite>big book</cite> big</p>",
        "<p><time>big day</time> <cite>big book</cite> huge</p>",
    ),
    (
        "list items",
        "<ul><li>utilize<li>big</ul>",
        "<ul><li>use<li>huge</ul>",
    ),
    (
        "definition list",
        "<dl><dt>big<dd>utilize</dl>",
        "<dl><dt>huge<dd>use</dl>",
    ),
    (
        "table",
        "<table><caption>big</caption><tr><th>utilize<td>big</table>",
        "<table><caption>huge</caption><tr><th>use<td>huge</table>",
    ),
    (
        "figure caption",
        "<figure><img src=x><figcaption>utilize</figcaption></figure>",
        "<figure><img src=x><figcaption>use</figcaption></figure>",
    ),
    (
        "image inside a sentence",
        '<p>utilize <img src="big.png"> big</p>',
        '<p>use <img src="big.png"> huge</p>',
    ),
    (
        "phrase on both sides of an image stays",
        "<p>in order <img src=x> to win</p>",
        "<p>in order <img src=x> to win</p>",
    ),
    (
        "two marks round one word",
        "<p><b><i>utilize</i></b> it</p>",
        "<p><b><i>use</i></b> it</p>",
    ),
    (
        "phrase fills a link",
        '<p>Go <a href="/r">in order to</a> win</p>',
        '<p>Go <a href="/r">to</a> win</p>',
    ),
    (
        "phrase ends inside a mark",
        "<p>in order <b>to win</b></p>",
        "<p>in order <b>to win</b></p>",
    ),
    (
        "font tags",
        "<font color=red>utilize</font> big",
        "<font color=red>use</font> huge",
    ),
    (
        "upper-case raw text",
        "<SCRIPT>utilize</SCRIPT>utilize",
        "<SCRIPT>utilize</SCRIPT>use",
    ),
    (
        "object",
        "<object data=x>utilize</object>utilize",
        "<object data=x>utilize</object>use",
    ),
    (
        "video with fallback",
        "<p><video>utilize</video> utilize</p>",
        "<p><video>utilize</video> use</p>",
    ),
    (
        "nav is chrome",
        "<nav><a href=/>utilize</a></nav><p>utilize</p>",
        "<nav><a href=/>utilize</a></nav><p>use</p>",
    ),
    (
        "head is left",
        '<head><meta name=description content="utilize"></head><p>utilize',
        '<head><meta name=description content="utilize"></head><p>use',
    ),
    (
        "doctype",
        "<!DOCTYPE html><p>utilize",
        "<!DOCTYPE html><p>use",
    ),
    (
        "numeric entity beside the word",
        "<p>&#8220;big&#8221; utilize</p>",
        "<p>&#8220;huge&#8221; use</p>",
    ),
    (
        "entity without semicolon before the word",
        "<p>&copy utilize</p>",
        "<p>&copy use</p>",
    ),
    (
        "hr and br",
        "<p>big<br>big<hr>big",
        "<p>huge<br>huge<hr>huge",
    ),
    (
        "ins and del",
        "<p><del>big</del> <ins>big</ins></p>",
        "<p><del>huge</del> <ins>huge</ins></p>",
    ),
    (
        "sub and sup",
        "<p>x<sup>big</sup> big</p>",
        "<p>x<sup>big</sup> huge</p>",
    ),
    (
        "mid-word emphasis beside the phrase",
        "<p>re<b>big</b> big</p>",
        "<p>re<b>big</b> huge</p>",
    ),
    (
        "tabs and newlines in a phrase",
        "<p>do\n\tnot go</p>",
        "<p>don't go</p>",
    ),
    (
        "empty elements",
        "<p><b></b>utilize<i></i></p>",
        "<p><b></b>use<i></i></p>",
    ),
    (
        "form fields",
        '<form><input value="utilize"><label>big</label></form>',
        '<form><input value="utilize"><label>huge</label></form>',
    ),
    (
        "canvas",
        "<canvas>utilize</canvas><p>big",
        "<canvas>utilize</canvas><p>huge",
    ),
]
