-- What figures call organisations by. An organisation is no person.
CREATE ALGORITHM = MERGE VIEW organisation_name AS
SELECT CAST(id AS CHAR(36) CHARACTER SET ascii) AS id, name
FROM organisation;
