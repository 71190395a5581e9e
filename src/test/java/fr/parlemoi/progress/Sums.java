package fr.parlemoi.progress;

import java.util.Map;
import java.util.TreeMap;

/** What a learner's month holds of media and study, whenever it came. */
record Sums(long mediaTenths, long studySeconds, long receivedStudySeconds) {

    static Sums of(LearnerMonth month) {
        return new Sums(month.mediaTenths(), month.studySeconds(), month.receivedStudySeconds());
    }

    static <K extends Comparable<K>> Map<K, Sums> of(Map<K, LearnerMonth> months) {
        Map<K, Sums> sums = new TreeMap<>();
        months.forEach((month, learner) -> sums.put(month, of(learner)));
        return sums;
    }
}
