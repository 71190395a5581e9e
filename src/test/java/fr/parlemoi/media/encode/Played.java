package fr.parlemoi.media.encode;

import fr.parlemoi.media.MediaProbe;
import fr.parlemoi.media.PictureSize;
import fr.parlemoi.media.ffmpeg.Decoder;
import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.ffmpeg.Owned;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;

/**
 * What somebody sees and hears of a file, decoded whole.
 *
 * @param keys when key pictures are shown, in seconds
 * @param flashes when the picture turns white
 * @param beeps when sound begins after silence
 * @param redAt the corner that is red
 * @param pitch of the first beep, in hertz
 */
record Played(
        PictureSize size,
        int pictures,
        double first,
        double last,
        List<Double> keys,
        List<Double> flashes,
        List<Double> beeps,
        double heardUntil,
        String redAt,
        double pitch,
        Loudness loudness,
        int level,
        int colours) {

    private static final double SILENT = 0.03;

    static Played of(Path file) throws Exception {
        Reading reading = new Reading();
        try (InputFile input = InputFile.open(file)) {
            AVStream video = input.best(avutil.AVMEDIA_TYPE_VIDEO).orElse(null);
            AVStream audio = input.best(avutil.AVMEDIA_TYPE_AUDIO).orElse(null);
            try (Decoder pictures = video == null ? null : Decoder.of(video);
                    Decoder sound = audio == null ? null : Decoder.of(audio);
                    Owned<AVPacket> packet = Owned.packet()) {
                while (input.read(packet.it())) {
                    AVStream stream = input.context().streams(packet.it().stream_index());
                    if (stream.equals(video)) {
                        reading.key(packet.it(), video);
                        reading.see(pictures, packet.it(), video);
                    } else {
                        reading.hear(sound, packet.it(), audio);
                    }
                    avcodec.av_packet_unref(packet.it());
                }
                if (video != null) {
                    reading.see(pictures, null, video);
                }
                if (audio != null) {
                    reading.hear(sound, null, audio);
                }
            }
            Loudness loudness = audio == null ? null : loudness(file, audio);
            PictureSize size = MediaProbe.probe(file)
                    .video()
                    .map(track -> new PictureSize(track.width(), track.height()))
                    .orElse(null);
            return reading.done(
                    size,
                    loudness,
                    video == null ? 0 : video.codecpar().level(),
                    video == null ? 0 : video.codecpar().color_space());
        }
    }

    private static Loudness loudness(Path file, AVStream audio) throws Exception {
        try (SoundReader reader = new SoundReader(
                file, audio.index(), 0, audio.codecpar().ch_layout().nb_channels())) {
            return Loudness.of(reader);
        }
    }

    private static final class Reading {

        private final List<Double> keys = new ArrayList<>();
        private final List<Double> flashes = new ArrayList<>();
        private final List<Double> beeps = new ArrayList<>();
        private final Owned<AVFrame> frame = Owned.frame();
        private int pictures;
        private double first;
        private double last;
        private boolean white;
        private String redAt = "nowhere";
        private double silentSince = -1;
        private double heardUntil;
        private double risingSince = -1;
        private int rises;
        private double pitch;

        void key(AVPacket packet, AVStream stream) {
            if ((packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0) {
                keys.add(packet.pts() * avutil.av_q2d(stream.time_base()));
            }
        }

        void see(Decoder decoder, AVPacket packet, AVStream stream) {
            decoder.send(packet);
            while (decoder.receive(frame.it())) {
                last = frame.it().best_effort_timestamp() * avutil.av_q2d(stream.time_base());
                first = pictures == 0 ? last : first;
                boolean isWhite = at(0, 0.5, 0.5) > 150;
                if (isWhite && !white) {
                    flashes.add(last);
                }
                white = isWhite;
                redAt = redAt();
                pictures++;
            }
        }

        private String redAt() {
            StringBuilder corners = new StringBuilder();
            for (String corner : List.of("top left", "top right", "bottom left", "bottom right")) {
                double x = corner.endsWith("left") ? 0.1 : 0.9;
                double y = corner.startsWith("top") ? 0.1 : 0.9;
                corners.append(at(2, x, y) > 180 ? corner : "");
            }
            return corners.toString();
        }

        private int at(int plane, double x, double y) {
            int width = plane == 0 ? frame.it().width() : frame.it().width() / 2;
            int height = plane == 0 ? frame.it().height() : frame.it().height() / 2;
            long place = (long) (y * height) * frame.it().linesize(plane) + (long) (x * width);
            return new BytePointer(frame.it().data(plane)).get(place) & 255;
        }

        void hear(Decoder decoder, AVPacket packet, AVStream stream) {
            decoder.send(packet);
            while (decoder.receive(frame.it())) {
                double start = frame.it().best_effort_timestamp() * avutil.av_q2d(stream.time_base());
                FloatPointer samples = new FloatPointer(frame.it().data(0));
                for (int i = 0; i < frame.it().nb_samples(); i++) {
                    hear(samples.get(i), start + (double) i / frame.it().sample_rate());
                }
                heardUntil =
                        start + (double) frame.it().nb_samples() / frame.it().sample_rate();
            }
        }

        private float before;

        private void hear(float sample, double at) {
            if (Math.abs(sample) > SILENT) {
                if (at - silentSince > 0.05) {
                    beeps.add(at);
                }
                silentSince = at;
            }
            if (beeps.size() == 1 && at < beeps.getFirst() + 0.08 && before < 0 && sample >= 0) {
                risingSince = risingSince < 0 ? at : risingSince;
                pitch = at > risingSince ? ++rises / (at - risingSince) : 0;
            }
            before = sample;
        }

        Played done(PictureSize size, Loudness loudness, int level, int colours) {
            frame.close();
            return new Played(
                    size,
                    pictures,
                    first,
                    last,
                    keys,
                    flashes,
                    beeps,
                    heardUntil,
                    redAt,
                    pitch,
                    loudness,
                    level,
                    colours);
        }
    }
}
