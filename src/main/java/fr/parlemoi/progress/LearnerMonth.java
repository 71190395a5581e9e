package fr.parlemoi.progress;

import static fr.parlemoi.progress.Either.latest;

import java.time.Instant;

/**
 * What a month's statistics read of a learner, and what she last did in it.
 *
 * @param mediaTenths by how much her played sets grew in what the server received this month, in tenths of a second
 * @param studySeconds the study time of the month's days
 * @param receivedStudySeconds by how much her study time grew in what the server received this month
 * @param lastLearning the latest time of learning in what the server received this month; null without any
 * @param lastReceipt when the server last received something this month; null when it did not
 */
record LearnerMonth(
        long mediaTenths, long studySeconds, long receivedStudySeconds, Instant lastLearning, Instant lastReceipt) {

    static final LearnerMonth NONE = new LearnerMonth(0, 0, 0, null, null);

    LearnerMonth plusMedia(long tenths) {
        return new LearnerMonth(mediaTenths + tenths, studySeconds, receivedStudySeconds, lastLearning, lastReceipt);
    }

    LearnerMonth withStudy(long seconds) {
        return new LearnerMonth(mediaTenths, seconds, receivedStudySeconds, lastLearning, lastReceipt);
    }

    LearnerMonth plusReceivedStudy(long seconds) {
        return new LearnerMonth(mediaTenths, studySeconds, receivedStudySeconds + seconds, lastLearning, lastReceipt);
    }

    /** Either time may be missing. */
    LearnerMonth received(Instant learntAt, Instant receivedAt) {
        return new LearnerMonth(
                mediaTenths,
                studySeconds,
                receivedStudySeconds,
                latest(lastLearning, learntAt),
                latest(lastReceipt, receivedAt));
    }
}
