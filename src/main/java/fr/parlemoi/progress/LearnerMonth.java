package fr.parlemoi.progress;

/**
 * What a month's statistics read of a learner.
 *
 * @param mediaTenths by how much her played sets grew in what the server received this month, in tenths of a second
 * @param studySeconds the study time of the month's days
 */
record LearnerMonth(long mediaTenths, long studySeconds) {

    static final LearnerMonth NONE = new LearnerMonth(0, 0);

    LearnerMonth plusMedia(long tenths) {
        return new LearnerMonth(mediaTenths + tenths, studySeconds);
    }

    LearnerMonth withStudy(long seconds) {
        return new LearnerMonth(mediaTenths, seconds);
    }
}
