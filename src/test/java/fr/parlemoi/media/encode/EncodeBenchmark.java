package fr.parlemoi.media.encode;

import com.sun.management.OperatingSystemMXBean;
import fr.parlemoi.media.ffmpeg.Encoder;
import fr.parlemoi.media.ffmpeg.FilterGraph;
import fr.parlemoi.media.ffmpeg.Mp4Writer;
import fr.parlemoi.media.ffmpeg.NativeMedia;
import fr.parlemoi.media.ffmpeg.Owned;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Compares this encoder with one process of the machine's {@code ffmpeg} program that writes the same rungs of the same
 * master: one decode, the same sizes, x264 settings and threads. Each runs twice, in turn.
 *
 * <p>Arguments: a folder to work in, and a master; without one, a minute of moving, grainy 1080p is made.
 */
public final class EncodeBenchmark {

    private static final int SECONDS = Integer.getInteger("seconds", 60);
    private static final int RATE = 25;
    private static final int SOUND_RATE = 48_000;
    private static final String PICTURES = "gradients=s=1920x1080:r=%d:d=%d:speed=0.015:n=5:seed=7[back];"
            + "testsrc2=s=640x360:r=%1$d:d=%2$d[front];[back][front]overlay=x='640+400*sin(t/3)':y='360+200*cos(t/2)',"
            + "noise=alls=7:allf=t:all_seed=3,format=yuv420p,buffersink@out";
    // A hum with overtones, in syllables and sentences.
    private static final String SOUND = "aevalsrc='(0.3*sin(2*PI*140*t)+0.15*sin(2*PI*280*t)+0.1*sin(2*PI*1260*t)"
            + "+0.03*random(0))*(0.4+0.6*gt(sin(2*PI*3.7*t),-0.3))*gt(sin(2*PI*t/7),-0.9)|0.2*sin(2*PI*141*t)'"
            + ":s=%d:d=%d,aformat=sample_fmts=fltp,asetnsamples=1024:pad=0,abuffersink@out";

    private record Cost(double wall, double processor) {}

    private final Path folder;
    private final Path master;

    private EncodeBenchmark(Path folder, Path master) {
        this.folder = folder;
        this.master = master;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path master = arguments.length > 1 && !arguments[1].isEmpty() ? Path.of(arguments[1]) : generated(folder);
        new EncodeBenchmark(folder, master).compare();
    }

    private void compare() throws Exception {
        System.out.println("Bundled: FFmpeg " + avutil.av_version_info().getString());
        System.out.println("Machine: "
                + run(List.of("ffmpeg", "-version")).lines().findFirst().orElse("?"));
        List<Cost> ours = new ArrayList<>();
        List<Cost> programs = new ArrayList<>();
        for (int round = 1; round <= 2; round++) {
            ours.add(measured("in process", this::encode));
            programs.add(measured("ffmpeg    ", this::program));
        }
        report("wall time", least(ours, true), least(programs, true));
        report("processor time", least(ours, false), least(programs, false));
        System.out.println("Most memory: "
                + Files.readString(Path.of("/proc/self/status"))
                        .lines()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("?"));
    }

    private static void report(String what, double ours, double program) {
        System.out.printf(Locale.ROOT, "%s: %.1f s to %.1f s, ratio %.3f%n", what, ours, program, ours / program);
    }

    private static double least(List<Cost> costs, boolean wall) {
        return costs.stream()
                .mapToDouble(cost -> wall ? cost.wall : cost.processor)
                .min()
                .orElseThrow();
    }

    private interface Run {
        /** Returns the processor time of other processes, in seconds. */
        double go() throws Exception;
    }

    private Cost measured(String name, Run run) throws Exception {
        OperatingSystemMXBean self = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long wall = System.nanoTime();
        long processor = self.getProcessCpuTime();
        double others = run.go();
        Cost cost = new Cost((System.nanoTime() - wall) / 1e9, (self.getProcessCpuTime() - processor) / 1e9 + others);
        System.out.printf(Locale.ROOT, "%s: %.1f s, %.1f s of processor%n", name, cost.wall, cost.processor);
        return cost;
    }

    private double encode() throws Exception {
        Path made = folder.resolve("made");
        Ladder ladder = EncodeLadder.encode(master, made, (rung, share) -> {});
        double minutes = Master.read(master).seconds() / 60;
        List<Path> files = new ArrayList<>(ladder.films());
        ladder.sound().ifPresent(files::add);
        for (Path file : files) {
            System.out.printf(
                    Locale.ROOT, "  %s: %.0f kB a minute%n", file.getFileName(), Files.size(file) / minutes / 1000);
        }
        return 0;
    }

    private double program() throws Exception {
        Master read = Master.read(master);
        Master.Pictures pictures = read.pictures().orElseThrow();
        List<Rung> rungs = Rung.of(pictures.width(), pictures.height());
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", master.toString()));
        command.addAll(List.of("-filter_complex", scales(rungs)));
        for (int rung = 0; rung < rungs.size(); rung++) {
            command.addAll(film(rungs.get(rung), rung, pictures.rate()));
        }
        command.addAll(List.of("-map", "0:a", "-c:a", "aac", "-b:a", "40k", "-ac", "1", "-ar", "48000"));
        command.addAll(container("son.m4a"));
        return processorTime(command);
    }

    private static String scales(List<Rung> rungs) {
        StringBuilder text = new StringBuilder("[0:v]split=" + rungs.size());
        for (int rung = 0; rung < rungs.size(); rung++) {
            text.append("[m%d]".formatted(rung));
        }
        for (int rung = 0; rung < rungs.size(); rung++) {
            text.append(";[m%d]scale=%d:%d:flags=bicubic,format=yuv420p[v%d]"
                    .formatted(
                            rung,
                            rungs.get(rung).size().width(),
                            rungs.get(rung).size().height(),
                            rung));
        }
        return text.toString();
    }

    private List<String> film(Rung rung, int index, FrameRate rate) {
        List<String> options =
                new ArrayList<>(List.of("-map", "[v%d]".formatted(index), "-map", "0:a", "-c:v", "libx264"));
        RungEncoder.options(rung, rate).forEach((key, value) -> options.addAll(List.of("-" + key, value)));
        options.addAll(List.of("-maxrate", rung.kilobits() + "k"));
        options.addAll(List.of("-bufsize", rung.kilobits() * Rung.BUFFER_SECONDS + "k"));
        options.addAll(List.of("-threads", "" + FilmLadder.threads(rung)));
        options.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*2)"));
        options.addAll(List.of("-c:a", "aac", "-b:a", "72k", "-ac", "2", "-ar", "48000"));
        options.addAll(container(rung.name() + ".mp4"));
        return options;
    }

    private List<String> container(String name) {
        return List.of(
                "-movflags",
                "+frag_keyframe+default_base_moof+delay_moov+global_sidx",
                "-f",
                "mp4",
                folder.resolve("program-" + name).toString());
    }

    /** What the shell says that its children took: « 0m12.34s 0m0.56s », on the second line. */
    private static double processorTime(List<String> command) throws Exception {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" && times", "sh"));
        shell.addAll(command);
        String children = run(shell).lines().skip(1).findFirst().orElseThrow();
        return Pattern.compile("(\\d+)m([0-9.]+)s")
                .matcher(children)
                .results()
                .mapToDouble(EncodeBenchmark::seconds)
                .sum();
    }

    private static double seconds(MatchResult time) {
        return 60 * Integer.parseInt(time.group(1)) + Double.parseDouble(time.group(2));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    private static Path generated(Path folder) throws IOException {
        Path file = folder.resolve("master.mp4");
        if (Files.exists(file)) {
            return file;
        }
        NativeMedia.ready();
        Path pictures = folder.resolve("pictures.mp4");
        Path sound = folder.resolve("sound.m4a");
        write(
                PICTURES.formatted(RATE, SECONDS),
                "libx264",
                Map.of("preset", "veryfast", "crf", "20"),
                picturesSetUp(),
                pictures);
        write(SOUND.formatted(SOUND_RATE, SECONDS), "aac", Map.of(), EncodeBenchmark::soundSetUp, sound);
        try {
            Multiplexer.film(new PacketSource(pictures, 0), java.util.Optional.of(new PacketSource(sound, 0)), file);
        } catch (fr.parlemoi.media.UnreadableMedia impossible) {
            throw new IllegalStateException(impossible);
        }
        return file;
    }

    private static void write(
            String source, String codec, Map<String, String> options, Consumer<AVCodecContext> setUp, Path file) {
        String sink = codec.equals("aac") ? "abuffersink@out" : "buffersink@out";
        try (FilterGraph graph = new FilterGraph("none", source);
                Encoder encoder = new Encoder(codec, options, setUp);
                Mp4Writer writer = new Mp4Writer(file);
                Owned<AVFrame> frame = Owned.frame();
                Owned<AVPacket> packet = Owned.packet()) {
            writer.track(encoder::declare, encoder.unit());
            boolean more = true;
            while (more) {
                more = graph.pull(sink, frame.it(), encoder.unit());
                frame.it().pict_type(avutil.AV_PICTURE_TYPE_NONE);
                encoder.send(more ? frame.it() : null);
                avutil.av_frame_unref(frame.it());
                while (encoder.receive(packet.it())) {
                    writer.write(packet.it(), 0, encoder.unit());
                }
            }
            writer.finish();
        }
    }

    private static Consumer<AVCodecContext> picturesSetUp() {
        return context -> {
            context.width(1920).height(1080).pix_fmt(avutil.AV_PIX_FMT_YUV420P).gop_size(5 * RATE);
            context.time_base(avutil.av_make_q(1, RATE)).framerate(avutil.av_make_q(RATE, 1));
        };
    }

    private static void soundSetUp(AVCodecContext context) {
        context.sample_rate(SOUND_RATE).sample_fmt(avutil.AV_SAMPLE_FMT_FLTP).bit_rate(128_000);
        context.time_base(avutil.av_make_q(1, SOUND_RATE)).profile(avcodec.AV_PROFILE_AAC_LOW);
        avutil.av_channel_layout_default(context.ch_layout(), 2);
    }
}
