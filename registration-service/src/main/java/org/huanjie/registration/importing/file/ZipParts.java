package org.huanjie.registration.importing.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huanjie.kit.problem.Refusal;
import org.xml.sax.SAXException;

/** The parts of an archive as they pass; what they unpack to is counted while it is unpacked. */
final class ZipParts {
    private static final int MOST_PARTS = 10_000;
    private static final int MB = 1 << 20;

    /** Looks at a part and says whether to go on. */
    interface Visitor {
        boolean part(String name, InputStream content) throws IOException, SAXException;
    }

    private ZipParts() {}

    /** @throws Refusal 413 {@code file-too-large} once more than {@code most} bytes were unpacked */
    static void each(InputStream archive, long most, Visitor visitor) throws IOException, SAXException {
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            Counted content = new Counted(zip, most);
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new IOException("more than " + MOST_PARTS + " parts");
                }
                if (!visitor.part(part.getName(), content)) {
                    return;
                }
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a part's name is not readable", e);
        }
    }

    private static final class Counted extends FilterInputStream {
        private final long most;
        private long unpacked;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = in.read(to, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            unpacked += Math.max(0, read);
            if (unpacked > most) {
                throw Unreadable.tooLarge(
                        "XLSX 文件展开后超过%d MB".formatted(most / MB),
                        "请另存为 CSV 文件，或者按乡镇分成几个文件导入",
                        "unpacks to more than " + most + " bytes");
            }
        }
    }
}
