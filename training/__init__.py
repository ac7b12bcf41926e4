"""Learning a scorecard from outlets whose practice is known, and saying how well it holds."""
