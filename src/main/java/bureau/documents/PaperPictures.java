package bureau.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A paper as pictures small enough to be looked at: a photograph in two sizes, or the first pages of a PDF in two. */
final class PaperPictures implements Closeable {

    private static final int[] SIDES = {1600, 3200};
    private static final int MOST_PAGES = 3;
    private static final float POINTS_OF_A_PAGE = 842;

    private final byte[] photograph;
    private final PDDocument pdf;

    private PaperPictures(byte[] photograph, PDDocument pdf) {
        this.photograph = photograph;
        this.pdf = pdf;
    }

    static PaperPictures of(byte[] content, String mediaType) throws IOException {
        if (mediaType.startsWith("image/")) {
            return new PaperPictures(content, null);
        }
        return new PaperPictures(
                null,
                mediaType.equals("application/pdf")
                        ? Loader.loadPDF(content, "", null, null, IOUtils.createTempFileOnlyStreamCache())
                        : null);
    }

    int count() {
        if (photograph != null) {
            return SIDES.length;
        }
        return pdf == null ? 0 : SIDES.length * Math.min(MOST_PAGES, pdf.getNumberOfPages());
    }

    BufferedImage get(int number) throws IOException {
        return photograph != null
                ? photograph(SIDES[number])
                : page(number / SIDES.length, SIDES[number % SIDES.length]);
    }

    /** Pixels are left out while it is read, so that a large one never stands in memory as a whole. */
    private BufferedImage photograph(int side) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(photograph))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                int step = Math.max(1, (longest + side - 1) / side);
                ImageReadParam some = reader.getDefaultReadParam();
                some.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, some);
            } finally {
                reader.dispose();
            }
        }
    }

    private BufferedImage page(int page, int side) throws IOException {
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        PDRectangle box = pdf.getPage(page).getCropBox();
        float longest = Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
        // A receipt may be a page of its own, smaller than a sheet; one that claims to be huge is made small.
        return renderer.renderImage(page, side / Math.max(longest, POINTS_OF_A_PAGE / 4), ImageType.GRAY);
    }

    @Override
    public void close() throws IOException {
        if (pdf != null) {
            pdf.close();
        }
    }
}
