"""The JSON interface for newsroom scripts."""
