package org.huanjie.registration.voter;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import org.huanjie.kit.keys.Keyring;

/** Encrypts what is sensitive of a voter, and finds it again by a keyed hash. */
@Singleton
public class Sealed {
    /** What each text is encrypted with, in whatever table it lies. */
    public static final String CITIZEN_ID = "voter.citizen_id";

    public static final String ADDRESS = "voter.address";
    public static final String PHONE = "voter.phone";
    private static final int NEAR = 8;

    private final Keyring keys;

    Sealed(Keyring keys) {
        this.keys = keys;
    }

    public byte[] citizenId(CitizenId id) {
        return keys.encrypt(id.number(), CITIZEN_ID);
    }

    public byte[] citizenIndex(CitizenId id) {
        return keys.blindIndex(CITIZEN_ID + ":" + id.number());
    }

    /**
     * What a number mistyped in one part has in common with the right one, 16 bytes: hashes of date and serial without the
     * area, and of area and serial without the date.
     */
    public byte[] citizenNear(CitizenId id) {
        String number = id.number();
        String serial = number.substring(14, 17);
        ByteBuffer near = ByteBuffer.allocate(2 * NEAR);
        near.put(keys.blindIndex(CITIZEN_ID + ":date:" + number.substring(6, 14) + serial), 0, NEAR);
        near.put(keys.blindIndex(CITIZEN_ID + ":area:" + number.substring(0, 6) + serial), 0, NEAR);
        return near.array();
    }

    public CitizenId openCitizenId(byte[] sealed) {
        return new CitizenId(keys.decryptText(sealed, CITIZEN_ID));
    }

    public byte[] address(String address) {
        return keys.encrypt(address, ADDRESS);
    }

    public String openAddress(byte[] sealed) {
        return keys.decryptText(sealed, ADDRESS);
    }

    public byte[] addressIndex(String address) {
        return address == null
                ? null
                : keys.blindIndex(ADDRESS + ":" + Normalizer.normalize(address, Normalizer.Form.NFKC));
    }

    public byte[] phone(String phone) {
        return keys.encrypt(phone, PHONE);
    }

    public String openPhone(byte[] sealed) {
        return keys.decryptText(sealed, PHONE);
    }

    public byte[] phoneIndex(String phone) {
        return phone == null ? null : keys.blindIndex(PHONE + ":" + phone);
    }
}
