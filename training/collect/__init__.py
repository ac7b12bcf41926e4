"""Grows a corpus from rated outlets: politely, resumably, and with every decision recorded."""
