package fr.parlemoi.media;

import fr.parlemoi.media.ffmpeg.NativeMedia;
import fr.parlemoi.media.ffmpeg.Owned;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;

/** Small real media for tests: 320 × 180 at 5 pictures a second with a mono tone, about 10 kB a second. */
public final class TestMedia {

    private static final int RATE = 5;
    private static final int SAMPLE_RATE = 48_000;

    private TestMedia() {}

    /** A film with sound; the container follows the file's name. */
    public static Path video(Path file, double seconds) {
        return film(file, seconds, Film.ORDINARY);
    }

    /** A film without sound. */
    public static Path silentVideo(Path file, double seconds) {
        return film(file, seconds, Film.ORDINARY.silent());
    }

    /** A film with sound, in pieces of two seconds that each start with a key picture. */
    public static Path fragmentedVideo(Path file, double seconds) {
        return film(file, seconds, Film.ORDINARY.inFragments());
    }

    /** The same without sound. */
    public static Path fragmentedSilentVideo(Path file, double seconds) {
        return film(file, seconds, Film.ORDINARY.inFragments().silent());
    }

    /** Sound alone, AAC in an m4a. */
    public static Path audio(Path file, double seconds) {
        NativeMedia.ready();
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toString(), 1)) {
            recorder.setFormat("ipod");
            tone(recorder);
            recorder.start();
            for (int i = 0; i < seconds * RATE; i++) {
                sound(recorder, i, seconds);
            }
            return file;
        } catch (FrameRecorder.Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Spoils a film so that only a decoder can tell: packets stay where and as long as they were. */
    public static Path damagePictures(Path film) {
        try {
            byte[] bytes = Files.readAllBytes(film);
            int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat");
            for (int at = (data + bytes.length) / 2; at < bytes.length - 1000; at += 100) {
                bytes[at] ^= 0x55;
            }
            return Files.write(film, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A picture in WebP, PNG or JPEG, after the file's name. */
    public static Path picture(Path file, int width, int height) {
        String name = file.getFileName().toString();
        try {
            BufferedImage image = scene(width, height, 0);
            if (name.endsWith(".webp")) {
                Files.write(file, webp(image));
            } else {
                javax.imageio.ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What may be odd about a film.
     *
     * @param rotation degrees clockwise by which players are to turn it
     * @param blackSeconds how long it stays black at first
     * @param layout how the file is laid out: FFmpeg's {@code movflags}
     */
    record Film(int rotation, double blackSeconds, boolean sound, String layout) {

        static final Film ORDINARY = new Film(0, 0, true, "+faststart");

        Film rotated(int degrees) {
            return new Film(degrees, blackSeconds, sound, layout);
        }

        Film blackFor(double seconds) {
            return new Film(rotation, seconds, sound, layout);
        }

        Film silent() {
            return new Film(rotation, blackSeconds, false, layout);
        }

        Film indexAtEnd() {
            return new Film(rotation, blackSeconds, sound, "-faststart");
        }

        Film inFragments() {
            return new Film(rotation, blackSeconds, sound, "+frag_keyframe+delay_moov+default_base_moof+global_sidx");
        }
    }

    static Path film(Path file, double seconds, Film film) {
        NativeMedia.ready();
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toString(), 320, 180, film.sound() ? 1 : 0)) {
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
            recorder.setVideoOption("preset", "ultrafast");
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setFrameRate(RATE);
            recorder.setGopSize(2 * RATE);
            recorder.setDisplayRotation(-film.rotation());
            recorder.setOption("movflags", film.layout());
            if (film.sound()) {
                tone(recorder);
            }
            recorder.start();
            for (int i = 0; i < seconds * RATE; i++) {
                picture(recorder, i < film.blackSeconds() * RATE ? black() : scene(320, 180, i));
                if (film.sound()) {
                    sound(recorder, i, seconds);
                }
            }
            return file;
        } catch (FrameRecorder.Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void tone(FFmpegFrameRecorder recorder) {
        recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
        recorder.setSampleRate(SAMPLE_RATE);
        recorder.setAudioBitrate(40_000);
    }

    private static void picture(FFmpegFrameRecorder recorder, BufferedImage image) throws FrameRecorder.Exception {
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        recorder.recordImage(
                image.getWidth(),
                image.getHeight(),
                Frame.DEPTH_UBYTE,
                3,
                3 * image.getWidth(),
                avutil.AV_PIX_FMT_BGR24,
                ByteBuffer.wrap(bytes));
    }

    private static void sound(FFmpegFrameRecorder recorder, int index, double seconds) throws FrameRecorder.Exception {
        int from = index * SAMPLE_RATE / RATE;
        int to = Math.min((index + 1) * SAMPLE_RATE / RATE, (int) Math.round(seconds * SAMPLE_RATE));
        short[] samples = new short[to - from];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (8000 * Math.sin(2 * Math.PI * 440 * (from + i) / SAMPLE_RATE));
        }
        recorder.recordSamples(SAMPLE_RATE, 1, ShortBuffer.wrap(samples));
    }

    /** Cream, with a terracotta square at the top left, and a plum one that moves. */
    private static BufferedImage scene(int width, int height, int index) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xFBF6EE));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xA8412A));
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.setColor(new Color(0x6B3F69));
        pen.fillRect((width / 3 + 4 * index) % width, height / 2, width / 5, height / 3);
        pen.dispose();
        return image;
    }

    private static BufferedImage black() {
        return new BufferedImage(320, 180, BufferedImage.TYPE_3BYTE_BGR);
    }

    private static byte[] webp(BufferedImage image) {
        NativeMedia.ready();
        try (Owned<AVFrame> frame = Owned.frame()) {
            frame.it().width(image.getWidth()).height(image.getHeight()).format(avutil.AV_PIX_FMT_BGRA);
            NativeMedia.expect(avutil.av_frame_get_buffer(frame.it(), 0), "av_frame_get_buffer");
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    frame.it().data(0).putInt((long) y * frame.it().linesize(0) + 4L * x, image.getRGB(x, y));
                }
            }
            return WebpPicture.encode(frame.it());
        }
    }
}
