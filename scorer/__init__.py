"""Fetch, read, measure, score, store: the use-cases of Sourcier."""
