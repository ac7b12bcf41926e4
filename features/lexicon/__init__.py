"""Word lists as data, each entry with its source and the date it was taken."""
