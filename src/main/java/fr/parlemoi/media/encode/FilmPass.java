package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.ffmpeg.Decoder;
import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.ffmpeg.Owned;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Decodes the pictures of a master once and hands them, scaled, to the queues of all rungs. */
final class FilmPass implements AutoCloseable {

    // A picture of 4K takes 25 MB in each decoding thread and in each picture that others refer to.
    private static final int BIG = 2_500_000;
    private static final int HUGE = 10_000_000;

    private final Master master;
    private final List<Rung> rungs;
    private final List<FrameQueue> queues;
    private final DoubleConsumer decodedUpTo;
    private final InputFile input;
    private final AVStream track;
    private final Decoder decoder;
    private final Cadence cadence;
    private final Damage damage = new Damage();
    private final Owned<AVPacket> packet = Owned.packet();
    private final Owned<AVFrame> decoded = Owned.frame();
    private PictureChain chain;
    private double now;

    /** Without rungs the pictures are decoded all the same: damage would go unseen otherwise. */
    FilmPass(Master master, List<Rung> rungs, List<FrameQueue> queues, DoubleConsumer decodedUpTo)
            throws UnreadableMedia {
        this.master = master;
        this.rungs = rungs;
        this.queues = queues;
        this.decodedUpTo = decodedUpTo;
        cadence = new Cadence(master.pictures().orElseThrow().rate(), this::show);
        input = InputFile.openToWorkOn(master.file());
        try {
            track = input.context().streams(master.pictures().orElseThrow().index());
            input.readOnly(track);
            decoder = Decoder.of(track, threads(track));
        } catch (UnreadableMedia | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    private static int threads(AVStream track) {
        long pixels = (long) track.codecpar().width() * track.codecpar().height();
        return Math.min(Runtime.getRuntime().availableProcessors(), pixels > HUGE ? 1 : pixels > BIG ? 3 : 8);
    }

    void run() throws UnreadableMedia, InterruptedException {
        while (input.read(packet.it())) {
            if (packet.it().stream_index() == track.index()) {
                decode(packet.it());
            }
            avcodec.av_packet_unref(packet.it());
        }
        decode(null);
        cadence.finish(master.seconds());
        if (cadence.shown() == 0) {
            throw UnreadableMedia.notMedia("aucune de ses images ne se décode ; exportez-le de nouveau, en H.264");
        }
        drainChain();
        for (FrameQueue queue : queues) {
            queue.end();
        }
    }

    private void decode(AVPacket coded) throws UnreadableMedia, InterruptedException {
        if (!decoder.send(coded) && coded != null) {
            damage.at(now);
        }
        while (decoder.receive(decoded.it())) {
            AVFrame picture = decoded.it();
            now = seconds(picture.best_effort_timestamp());
            damage.check(picture, now);
            decodedUpTo.accept(now);
            cadence.add(picture, now);
        }
    }

    /** On the master's time line, which begins at 0; a picture without a time follows the one before. */
    private double seconds(long timeStamp) {
        return timeStamp == avutil.AV_NOPTS_VALUE
                ? now + 1 / master.pictures().orElseThrow().rate().value()
                : timeStamp * avutil.av_q2d(track.time_base()) - master.start();
    }

    private void show(AVFrame picture, long number) throws InterruptedException {
        if (rungs.isEmpty()) {
            return;
        }
        if (chain == null || !chain.accepts(picture)) {
            drainChain();
            closeChain();
            chain = chain(picture);
        }
        picture.pts(number);
        chain.push(picture);
        handOver();
    }

    private PictureChain chain(AVFrame first) {
        Master.Pictures pictures = master.pictures().orElseThrow();
        boolean interlaced = pictures.interlaced() || (first.flags() & AVFrame.AV_FRAME_FLAG_INTERLACED) != 0;
        return new PictureChain(first, interlaced, pictures.rotation(), pictures.rate(), rungs);
    }

    private void drainChain() throws InterruptedException {
        if (chain != null) {
            chain.push(null);
            handOver();
        }
    }

    private void handOver() throws InterruptedException {
        for (int rung = 0; rung < rungs.size(); rung++) {
            Owned<AVFrame> scaled = Owned.frame();
            while (chain.pull(rung, scaled.it())) {
                queues.get(rung).put(scaled);
                scaled = Owned.frame();
            }
            scaled.close();
        }
    }

    @Override
    public void close() {
        closeChain();
        decoded.close();
        packet.close();
        cadence.close();
        decoder.close();
        input.close();
    }

    private void closeChain() {
        if (chain != null) {
            chain.close();
        }
    }
}
