-- What a learner may say of herself for the figures of participation. All of it is optional; null: not said.
ALTER TABLE learner
    -- Slugs of Profession and Workplace.
    ADD COLUMN profession     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN workplace      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- INSEE codes; an arrondissement, as in « 75101 », only with the département 75.
    ADD COLUMN departement    VARCHAR(3)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN arrondissement VARCHAR(5)  CHARACTER SET ascii COLLATE ascii_bin NULL;
