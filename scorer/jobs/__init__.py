"""Durable batches: many submissions scored in the background, each once, whatever gets killed."""

from scorer.jobs.batch import Batch, BatchItem, ItemStatus, QueueFullError
from scorer.jobs.batches import Batches, jobs_database_url

__all__ = ["Batch", "BatchItem", "Batches", "ItemStatus", "QueueFullError", "jobs_database_url"]
