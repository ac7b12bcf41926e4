"""From a page to an article: what was read, before any judgement."""
