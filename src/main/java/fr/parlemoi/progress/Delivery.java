package fr.parlemoi.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one call brought of one learner, checked.
 *
 * @param receivedAt to the millisecond
 */
record Delivery(UUID learner, List<Event> events, DeviceKind device, Instant receivedAt) {

    boolean isTimely(Event event) {
        return Duration.between(event.at(), receivedAt).compareTo(StudyDay.TIMELY) <= 0;
    }
}
