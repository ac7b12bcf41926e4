"""The versions of the database's schema, run by Alembic on SQLite and PostgreSQL alike."""
