#!/bin/sh
# Run once, when the database is made: the role of the application owns nothing and cannot pass row-level security.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE vanthu_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'password';
REVOKE TEMPORARY ON DATABASE vanthu FROM PUBLIC;
SQL
