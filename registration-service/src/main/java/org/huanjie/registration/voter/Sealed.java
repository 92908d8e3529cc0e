package org.huanjie.registration.voter;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import org.huanjie.kit.keys.Keyring;

/** Encrypts what is sensitive of a voter, and finds it again by a keyed hash. */
@Singleton
public class Sealed {
    private static final String CITIZEN_ID = "voter.citizen_id";
    private static final String ADDRESS = "voter.address";
    private static final String PHONE = "voter.phone";

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
