-- What figures call organisations by. An organisation is no person.
CREATE ALGORITHM = MERGE VIEW counted_organisation AS
SELECT CAST(id AS CHAR(36) CHARACTER SET ascii) AS id, name
FROM organisation;
