-- Counts of modules and course are right for one version of the course; null: not known, they are counted again.
ALTER TABLE course_progress
    ADD COLUMN counted_in VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
