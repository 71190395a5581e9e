package fr.parlemoi.proof;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.RenderingContext;
import fr.parlemoi.web.QrCode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/** What documents show as vectors, each an {@code <object type="…">}: the product's mark, and the QR code. */
final class Drawings extends DefaultObjectDrawerFactory {

    private static final Color INK = new Color(0x2b2433);
    private static final Color CLAY = new Color(0xa8412a);
    private static final Color SUN = new Color(0xf2b441);
    private static final double MARK_WIDTH = 48;

    Drawings() {
        registerDrawer("parle-moi/mark", drawing(Drawings::paintMark));
        registerDrawer("parle-moi/qr", drawing(Drawings::paintQr));
    }

    private interface Drawing {
        void paint(Graphics2D to, double width, Element object);
    }

    private static void paintQr(Graphics2D to, double width, Element object) {
        QrCode code = QrCode.of(object.getAttribute("data"));
        double square = width / code.size();
        // One path, filled once: a thousand filled one by one took a fourteenth of the samples of its profile.
        Path2D squares = new Path2D.Double();
        code.bars()
                .forEach(bar -> squares.append(
                        new Rectangle2D.Double(bar.x() * square, bar.y() * square, bar.width() * square, square),
                        false));
        to.setColor(INK);
        to.fill(squares);
    }

    private static FSObjectDrawer drawing(Drawing drawing) {
        return new FSObjectDrawer() {
            @Override
            public Map<Shape, String> drawObject(
                    Element object,
                    double x,
                    double y,
                    double width,
                    double height,
                    OutputDevice page,
                    RenderingContext context,
                    int dotsPerPixel) {
                page.drawWithGraphics((float) x, (float) y, (float) width, (float) height, to -> {
                    drawing.paint(to, width / dotsPerPixel, object);
                });
                return Map.of();
            }
        };
    }

    /** The two bubbles of {@code parts/mark.html}: 48 units wide, 40 high. */
    private static void paintMark(Graphics2D to, double width, Element object) {
        to.scale(width / MARK_WIDTH, width / MARK_WIDTH);
        to.setColor(CLAY);
        to.fill(bigBubble());
        to.setColor(Color.WHITE);
        for (int dot = 0; dot < 3; dot++) {
            to.fill(new Ellipse2D.Double(11.7 + 7 * dot, 13.7, 4.6, 4.6));
        }
        to.setColor(SUN);
        to.fill(smallBubble());
        to.setColor(INK);
        to.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        to.draw(new Line2D.Double(38, 18, 38, 23));
        to.draw(new Line2D.Double(38, 26.5, 38, 26.6));
    }

    private static Shape bigBubble() {
        Path2D bubble = new Path2D.Double();
        bubble.moveTo(16, 3);
        bubble.lineTo(26, 3);
        bubble.curveTo(33.2, 3, 39, 8.8, 39, 16);
        bubble.curveTo(39, 23.2, 33.2, 29, 26, 29);
        bubble.lineTo(17, 29);
        bubble.lineTo(8, 36);
        bubble.lineTo(10, 27.6);
        bubble.curveTo(5.8, 25.2, 3, 20.9, 3, 16);
        bubble.curveTo(3, 8.8, 8.8, 3, 16, 3);
        bubble.closePath();
        return bubble;
    }

    private static Shape smallBubble() {
        Path2D bubble = new Path2D.Double(new Ellipse2D.Double(30, 14, 16, 16));
        bubble.moveTo(44, 27);
        bubble.lineTo(45, 33);
        bubble.lineTo(40, 30.7);
        bubble.closePath();
        return bubble;
    }
}
