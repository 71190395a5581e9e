package fr.parlemoi.media;

import fr.parlemoi.media.ffmpeg.NativeMedia;
import fr.parlemoi.media.ffmpeg.Owned;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;

/** Small pictures along a film, all in one WebP file. Only key pictures are decoded: an hour takes seconds. */
final class Thumbnails {

    private static final int COLUMNS = 10;
    private static final int MOST = 100;
    private static final int WIDTH = 160;
    private static final int PIXEL = 4;
    private static final int WHITE = 0xFF;
    private static final int QUALITY = 65;

    // Key pictures come every two seconds: at even seconds a thumbnail shows just what is played there.
    private static final int GRID = 2;
    private static final int LEAST_PAUSE = 4;

    private final ThumbnailSheet sheet;
    private final AVFrame canvas;

    private Thumbnails(ThumbnailSheet sheet, AVFrame canvas) {
        this.sheet = sheet;
        this.canvas = canvas;
    }

    /** Writes the thumbnails of a film of {@code seconds}; {@code webp} appears complete or not at all. */
    static ThumbnailSheet write(Path film, double seconds, Path webp) throws UnreadableMedia {
        try (VideoReader reader = VideoReader.openForKeyPictures(film);
                Owned<AVFrame> canvas = Owned.frame()) {
            ThumbnailSheet sheet = sheet(reader.track(), seconds);
            Thumbnails thumbnails = new Thumbnails(sheet, canvas.it());
            thumbnails.paint(reader);
            WholeFile.write(webp, WebpPicture.encode(canvas.it(), QUALITY));
            return sheet;
        }
    }

    static ThumbnailSheet sheet(VideoTrack film, double seconds) {
        int every = (int) Math.max(LEAST_PAUSE, GRID * Math.ceil(seconds / MOST / GRID));
        int count = (int) Math.max(1, Math.ceil(seconds / every));
        int height = Math.max(1, Math.round((float) WIDTH * film.height() / film.width()));
        return new ThumbnailSheet(Math.min(COLUMNS, count), count, WIDTH, height, every);
    }

    /** Each place gets the last key picture that is not after it, the first ones the first. */
    private void paint(VideoReader film) throws UnreadableMedia {
        blank();
        try (Owned<AVFrame> shown = Owned.frame();
                Owned<AVFrame> upcoming = Owned.frame()) {
            boolean more = film.next(upcoming.it());
            if (!more) {
                throw UnreadableMedia.damaged();
            }
            double halfway = GRID / 2.0;
            for (int index = 0; index < sheet.count(); index++) {
                while (more
                        && (index == 0 && shown.it().width() == 0
                                || film.seconds(upcoming.it()) < index * sheet.every() + halfway)) {
                    avutil.av_frame_unref(shown.it());
                    avutil.av_frame_move_ref(shown.it(), upcoming.it());
                    more = film.next(upcoming.it());
                }
                put(index, shown.it(), film.track().rotation());
            }
        }
    }

    private void blank() {
        int rows = (sheet.count() + sheet.columns() - 1) / sheet.columns();
        canvas.width(sheet.columns() * sheet.width())
                .height(rows * sheet.height())
                .format(avutil.AV_PIX_FMT_BGRA);
        NativeMedia.expect(avutil.av_frame_get_buffer(canvas, 0), "av_frame_get_buffer");
        canvas.data(0).capacity((long) canvas.linesize(0) * canvas.height()).fill(WHITE);
    }

    private void put(int index, AVFrame picture, int rotation) {
        long left = (long) index % sheet.columns() * sheet.width() * PIXEL;
        long top = (long) index / sheet.columns() * sheet.height();
        try (UprightPicture small =
                UprightPicture.of(picture, rotation, new PictureSize(sheet.width(), sheet.height()))) {
            for (int row = 0; row < sheet.height(); row++) {
                Pointer.memcpy(
                        canvas.data(0).getPointer((top + row) * canvas.linesize(0) + left),
                        small.frame()
                                .data(0)
                                .getPointer((long) row * small.frame().linesize(0)),
                        (long) sheet.width() * PIXEL);
            }
        }
    }
}
