package fr.parlemoi.progress;

import fr.parlemoi.bench.MadeLearner;
import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.progress.Event.Act;
import fr.parlemoi.progress.Event.Looked;
import fr.parlemoi.progress.Event.Played;
import fr.parlemoi.progress.Event.Read;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What a made learner did, evening after evening: the activities she has reached from end to end, with the pauses,
 * skips and repetitions of people; a third of the next one; a few seconds of each that lies before her.
 */
final class MadeJourney {

    private static final long GLANCE_SECONDS = 4;

    private final UUID id;
    private final int reached;
    private final Yardsticks yardsticks;
    private final RandomGenerator random;
    private final DeviceKind device;
    private final List<Delivery> deliveries = new ArrayList<>();
    private List<Event> evening = new ArrayList<>();
    private Instant now;
    private int left;

    MadeJourney(MadeLearner learner, Yardsticks yardsticks) {
        this.id = learner.id();
        this.reached = learner.reached();
        this.yardsticks = yardsticks;
        this.random = MadeLearner.random(~learner.number());
        this.device = random.nextInt(10) < 7 ? DeviceKind.PHONE : DeviceKind.COMPUTER;
        this.now = learner.begun();
        this.left = activitiesThisEvening();
    }

    /** One delivery an evening, in the order of time. */
    List<Delivery> deliveries() {
        List<Activity> activities = yardsticks.course().activities().toList();
        for (int at = 0; at < activities.size(); at++) {
            Yardstick yardstick = yardsticks.find(activities.get(at).id()).orElseThrow();
            if (at < reached) {
                study(yardstick);
                endEveningWhenDue();
            } else {
                glance(yardstick, at == reached ? yardstick.seconds() / 3 : GLANCE_SECONDS);
            }
        }
        endEvening();
        return deliveries;
    }

    private void study(Yardstick yardstick) {
        switch (yardstick.kind()) {
            case ARTICLE -> add(yardstick, yardstick.readingSeconds() * share(0.5, 1.2), new Read(true));
            case IMAGE -> add(yardstick, share(21, 60), new Looked(true));
            case VIDEO, PODCAST, INTERVIEW, PRESENTATION -> play(yardstick);
        }
    }

    // In two or three stretches; the last seconds, which are credits, are often left out.
    private void play(Yardstick yardstick) {
        long end = Math.round(yardstick.tenths() * share(0.95, 1));
        long from = 0;
        for (long pause = Math.round(end * share(0.2, 0.6)); from < end; pause = end) {
            add(yardstick, Tenths.seconds(pause - from), new Played(from, pause));
            now = now.plusSeconds(random.nextLong(5, 90));
            from = random.nextInt(4) == 0 && pause < end ? pause + random.nextLong(1, 15) : pause;
        }
    }

    private void glance(Yardstick yardstick, double seconds) {
        add(
                yardstick,
                seconds,
                switch (yardstick.kind()) {
                    case ARTICLE -> new Read(false);
                    case IMAGE -> new Looked(false);
                    case VIDEO, PODCAST, INTERVIEW, PRESENTATION -> new Played(0, Tenths.of(seconds));
                });
    }

    private void add(Yardstick yardstick, double seconds, Act act) {
        long begin = now.getEpochSecond();
        now = now.plusMillis(Math.round(seconds * 1000));
        evening.add(
                new Event(evening.size(), yardstick.activity(), now, Intervals.of(begin, now.getEpochSecond()), act));
    }

    private void endEveningWhenDue() {
        if (--left == 0) {
            endEvening();
            now = now.plus(Duration.ofHours(random.nextLong(20, 120)));
            left = activitiesThisEvening();
        }
    }

    private void endEvening() {
        if (!evening.isEmpty()) {
            deliveries.add(new Delivery(id, evening, device, now.plusSeconds(5)));
            evening = new ArrayList<>();
        }
    }

    private int activitiesThisEvening() {
        return random.nextInt(3, 7);
    }

    private double share(double least, double most) {
        return random.nextDouble(least, most);
    }
}
