-- Written by `python -m migrations.structure`; the migrations are the source.
CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) );
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE claims ( key_sha256 VARCHAR NOT NULL, request_sha256 VARCHAR NOT NULL, score_id VARCHAR, created BOOLEAN NOT NULL, claimed_at VARCHAR NOT NULL, CONSTRAINT pk_claims PRIMARY KEY (key_sha256), CONSTRAINT fk_claims_score_id_scores FOREIGN KEY(score_id) REFERENCES scores (id) );
CREATE TABLE fetches ( url VARCHAR NOT NULL, snapshot_id VARCHAR NOT NULL, fetched_at VARCHAR NOT NULL, CONSTRAINT pk_fetches PRIMARY KEY (url), CONSTRAINT fk_fetches_snapshot_id_snapshots FOREIGN KEY(snapshot_id) REFERENCES snapshots (id) );
CREATE TABLE outlets ( domain VARCHAR NOT NULL, name VARCHAR NOT NULL, search VARCHAR NOT NULL, created_at VARCHAR NOT NULL, CONSTRAINT pk_outlets PRIMARY KEY (domain) );
CREATE TABLE scores ( id VARCHAR NOT NULL, snapshot_id VARCHAR NOT NULL, outlet_domain VARCHAR, model_id VARCHAR NOT NULL, fingerprint VARCHAR NOT NULL, points DOUBLE NOT NULL, low DOUBLE NOT NULL, high DOUBLE NOT NULL, band_id VARCHAR NOT NULL, genre_id VARCHAR NOT NULL, published VARCHAR, created_at VARCHAR NOT NULL, document TEXT NOT NULL, CONSTRAINT pk_scores PRIMARY KEY (id), CONSTRAINT fk_scores_snapshot_id_snapshots FOREIGN KEY(snapshot_id) REFERENCES snapshots (id), CONSTRAINT fk_scores_outlet_domain_outlets FOREIGN KEY(outlet_domain) REFERENCES outlets (domain), CONSTRAINT uq_scores_snapshot_id_model_id UNIQUE (snapshot_id, model_id) );
CREATE TABLE snapshots ( id VARCHAR NOT NULL, content_key VARCHAR NOT NULL, article_sha256 VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, url VARCHAR, final_url VARCHAR, origin VARCHAR NOT NULL, fetched_at VARCHAR NOT NULL, title VARCHAR NOT NULL, article TEXT NOT NULL, CONSTRAINT pk_snapshots PRIMARY KEY (id), CONSTRAINT uq_snapshots_content_key_article_sha256 UNIQUE (content_key, article_sha256) );
CREATE INDEX ix_scores_outlet_domain_model_id_created_at ON scores (outlet_domain, model_id, created_at);
CREATE TRIGGER snapshots_no_update BEFORE UPDATE ON snapshots BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END;
CREATE TRIGGER snapshots_no_delete BEFORE DELETE ON snapshots BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END;
CREATE TRIGGER scores_no_update BEFORE UPDATE ON scores BEGIN SELECT RAISE(ABORT, 'scores is append-only'); END;
CREATE TRIGGER scores_no_delete BEFORE DELETE ON scores BEGIN SELECT RAISE(ABORT, 'scores is append-only'); END;
CREATE INDEX ix_claims_claimed_at ON claims (claimed_at);
