package org.huanjie.registration.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.huanjie.kit.problem.Refusal;

/**
 * What is known of a file before its rows are read.
 *
 * @param encoding {@code UTF-8} or {@code GB18030} of a text, {@code XLSX} of a spreadsheet
 */
public record FileNature(String encoding, String sha256, long bytes) {
    public static final String XLSX = "XLSX";

    private static final int HEAD = 4_096;
    private static final int NULLS_OF_UTF_16 = 8;
    private static final String OTHER_ENCODING = "文件编码应为 UTF-8 或 GB18030";
    private static final String SAVE_AS = "请另存为 XLSX，或者 UTF-8、GB18030 编码的 CSV 文件";

    /**
     * Reads a file once: a spreadsheet by its first bytes, else UTF-8 with or without BOM where it is valid, else GB18030.
     *
     * @param mostLines of a text; more are no county's file
     * @throws Refusal 422 {@code unreadable-file} for anything else; 413 {@code file-too-large} beyond the lines
     */
    public static FileNature of(Path file, long mostLines) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw Unreadable.file("文件是空的", "请选择有内容的文件", "the file is empty");
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            return new FileNature(XLSX, digest(file), Files.size(file));
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Unreadable.file("不支持旧版（.xls）或者加密的表格文件", SAVE_AS, "an OLE2 file: .xls, or an encrypted .xlsx");
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF) || nulls(head) * NULLS_OF_UTF_16 >= head.length) {
            throw Unreadable.file(OTHER_ENCODING + "，不能是 UTF-16", SAVE_AS, "UTF-16, or no text at all");
        }
        for (String encoding : List.of("UTF-8", "GB18030")) {
            try {
                return text(file, encoding, mostLines);
            } catch (CharacterCodingException e) {
                // the next one
            }
        }
        throw Unreadable.file(OTHER_ENCODING, SAVE_AS, "neither UTF-8 nor GB18030");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int nulls(byte[] head) {
        int nulls = 0;
        for (byte b : head) {
            nulls += b == 0 ? 1 : 0;
        }
        return nulls;
    }

    private static FileNature text(Path file, String encoding, long mostLines) throws IOException {
        MessageDigest digest = newDigest();
        long lines = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                Reader reader = new InputStreamReader(in, strict(encoding))) {
            char[] buffer = new char[16_384];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                if (lines > mostLines) {
                    throw Unreadable.tooLarge(
                            "文件超过%d行".formatted(mostLines), "请按乡镇分成几个文件导入", "more than " + mostLines + " lines");
                }
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return new FileNature(encoding, HexFormat.of().formatHex(digest.digest()), Files.size(file));
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static java.nio.charset.CharsetDecoder strict(String encoding) {
        return Charset.forName(encoding)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
