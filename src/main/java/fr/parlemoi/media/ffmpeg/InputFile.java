package fr.parlemoi.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;

import fr.parlemoi.media.UnreadableMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;

/** A medium opened for reading, packet by packet, within a bounded time. */
public final class InputFile implements AutoCloseable {

    // What crews and phones deliver. Formats that name other files (playlists, concatenations) are left out: a course
    // must not make the build read something else.
    private static final String FORMATS =
            "mov,matroska,mp3,aac,wav,flac,ogg,aiff,avi,mpeg,mpegts,mxf,dv,asf,flv,h264,hevc";

    private final AVFormatContext context;
    private final Deadline deadline;

    private InputFile(AVFormatContext context, Deadline deadline) {
        this.context = context;
        this.deadline = deadline;
    }

    /** For a reader who does nothing but read: the whole file within a time that its size bounds. */
    public static InputFile open(Path file) throws UnreadableMedia {
        return open(file, Deadline.forFile(bytes(file)));
    }

    /** For a reader who works on what it reads: each packet within a minute. */
    public static InputFile openToWorkOn(Path file) throws UnreadableMedia {
        bytes(file);
        return open(file, Deadline.forEachPacket());
    }

    private static InputFile open(Path file, Deadline deadline) throws UnreadableMedia {
        NativeMedia.ready();
        AVFormatContext context = avformat_alloc_context();
        deadline.watch(context);
        InputFile input = new InputFile(context, deadline);
        try {
            input.readHeader(file);
            return input;
        } catch (UnreadableMedia | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    public static long bytes(Path file) throws UnreadableMedia {
        try {
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw new UnreadableMedia("est vide ; copiez-le de nouveau depuis l’original");
            }
            return bytes;
        } catch (IOException failure) {
            throw new UnreadableMedia("ne peut pas être ouvert : vérifiez son nom et ses droits d’accès");
        }
    }

    private void readHeader(Path file) throws UnreadableMedia {
        AVDictionary options = new AVDictionary(null);
        try {
            avutil.av_dict_set(options, "format_whitelist", FORMATS, 0);
            avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
            // A failure to open frees the context and leaves a null pointer behind.
            check(avformat_open_input(context, "file:" + file.toAbsolutePath(), null, options));
            check(avformat_find_stream_info(context, (PointerPointer<?>) null));
        } finally {
            avutil.av_dict_free(options);
        }
    }

    private void check(int code) throws UnreadableMedia {
        if (code < 0) {
            throw deadline.passed()
                    ? tooSlow()
                    : UnreadableMedia.notMedia("son contenu n’est ni un film ni un "
                            + "enregistrement complets ; exportez-le de nouveau, en MP4 de préférence");
        }
    }

    private static UnreadableMedia tooSlow() {
        return UnreadableMedia.notMedia("sa lecture n’en finit pas ; exportez-le de nouveau");
    }

    public AVFormatContext context() {
        return context;
    }

    public Stream<AVStream> streams() {
        return IntStream.range(0, context.nb_streams()).mapToObj(context::streams);
    }

    /** The track of {@code type} that players choose; a cover picture is none. */
    public Optional<AVStream> best(int type) {
        int index = avformat.av_find_best_stream(context, type, -1, -1, (PointerPointer<?>) null, 0);
        return index < 0
                ? Optional.empty()
                : Optional.of(context.streams(index)).filter(InputFile::plays);
    }

    /** Whether a track has a time line: pictures or sound, not a cover, captions or data. */
    public static boolean plays(AVStream stream) {
        int type = stream.codecpar().codec_type();
        return (type == avutil.AVMEDIA_TYPE_VIDEO || type == avutil.AVMEDIA_TYPE_AUDIO)
                && (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) == 0;
    }

    /** Leaves the packets of all other tracks out. */
    public void readOnly(AVStream track) {
        streams()
                .filter(stream -> stream.index() != track.index())
                .forEach(stream -> stream.discard(avcodec.AVDISCARD_ALL));
    }

    /** The next packet of any track; false at the end of the file. The caller frees what the packet holds. */
    public boolean read(AVPacket packet) throws UnreadableMedia {
        deadline.packetWanted();
        int code = av_read_frame(context, packet);
        if (deadline.passed()) {
            throw tooSlow();
        }
        if (code == avutil.AVERROR_EOF()) {
            return false;
        }
        if (code < 0 || (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0) {
            throw UnreadableMedia.damaged();
        }
        return true;
    }

    /**
     * Goes on reading at the key picture before {@code micros} from the start, or stays when it cannot; returns that
     * place on the file's own time line, in microseconds.
     */
    public long seek(long micros) {
        long start = context.start_time() == avutil.AV_NOPTS_VALUE ? 0 : context.start_time();
        avformat.av_seek_frame(context, -1, start + micros, avformat.AVSEEK_FLAG_BACKWARD);
        return start + micros;
    }

    @Override
    public void close() {
        if (!context.isNull()) {
            avformat_close_input(context);
        }
        deadline.close();
    }
}
