"""Analyses that several signals share (sentences, quotations, attributions), pure and cached."""
