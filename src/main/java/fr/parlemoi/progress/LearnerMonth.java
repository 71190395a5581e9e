package fr.parlemoi.progress;

/**
 * What a month's statistics read of a learner.
 *
 * @param mediaTenths by how much her played sets grew in what the server received this month, in tenths of a second
 * @param studySeconds the study time of the month's days
 * @param receivedStudySeconds by how much her study time grew in what the server received this month
 */
record LearnerMonth(long mediaTenths, long studySeconds, long receivedStudySeconds) {

    static final LearnerMonth NONE = new LearnerMonth(0, 0, 0);

    LearnerMonth plusMedia(long tenths) {
        return new LearnerMonth(mediaTenths + tenths, studySeconds, receivedStudySeconds);
    }

    LearnerMonth withStudy(long seconds) {
        return new LearnerMonth(mediaTenths, seconds, receivedStudySeconds);
    }

    LearnerMonth plusReceivedStudy(long seconds) {
        return new LearnerMonth(mediaTenths, studySeconds, receivedStudySeconds + seconds);
    }
}
