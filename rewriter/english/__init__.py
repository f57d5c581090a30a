"""The english room."""
