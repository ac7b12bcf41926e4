"""The figures of the model card, read from the manifest, ready to draw."""
