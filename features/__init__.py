"""Page in, evidence out: what can be observed on a news page. No network, no database."""
