package org.huanjie.local.county;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.local.county.CountyDraft.Township;
import org.huanjie.local.county.Division.Type;

/** The county while it is drawn: townships of villages and work units, these of pieces that become leaves. */
record CountyDraft(List<Township> townships) {
    static final class Township {
        Type type;
        String code;
        String name;
        final List<Village> villages = new ArrayList<>();
        final List<Piece> workUnits = new ArrayList<>();

        double size() {
            return villages.stream().mapToDouble(Village::size).sum();
        }
    }

    static final class Village {
        Type type;
        String code;
        String name;
        final List<Piece> pieces = new ArrayList<>();

        double size() {
            return pieces.stream().mapToDouble(piece -> piece.weight).sum();
        }
    }

    /** A leaf to be. */
    static final class Piece {
        double weight;
        String code;
        String name;
        int population;
        int adults;
        Parcel parcel;
        boolean upper;

        Division workUnit(Township township) {
            return new Division(code, name, Type.WORK_UNIT, township.code, population, upper);
        }
    }

    /** As it is told to the services: populations summed upward, land and names of the leaves. */
    CountyMap map() {
        return new CountyMap(divisions(), leaves());
    }

    private List<Division> divisions() {
        List<Division> divisions = new ArrayList<>();
        int population = 0;
        for (Township township : townships) {
            int start = divisions.size();
            int inTownship = 0;
            for (Village village : township.villages) {
                int inVillage = village.pieces.stream()
                        .mapToInt(piece -> piece.population)
                        .sum();
                divisions.add(new Division(village.code, village.name, village.type, township.code, inVillage));
                if (village.pieces.size() > 1) {
                    for (Piece piece : village.pieces) {
                        divisions.add(part(village, piece));
                    }
                }
                inTownship += inVillage;
            }
            for (Piece unit : township.workUnits) {
                divisions.add(unit.workUnit(township));
                inTownship += unit.population;
            }
            divisions.add(
                    start, new Division(township.code, township.name, township.type, MapMaker.COUNTY, inTownship));
            population += inTownship;
        }
        divisions.add(0, new Division(MapMaker.COUNTY, MapMaker.COUNTY_NAME, Type.COUNTY, "", population));
        return divisions;
    }

    private static Division part(Village village, Piece piece) {
        return new Division(piece.code, village.name + piece.name, Type.PART, village.code, piece.population);
    }

    private List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        for (Township township : townships) {
            for (Village village : township.villages) {
                for (Piece piece : village.pieces) {
                    boolean whole = village.pieces.size() == 1;
                    Division division = whole
                            ? new Division(village.code, village.name, village.type, township.code, piece.population)
                            : part(village, piece);
                    List<String> places = whole
                            ? List.of(township.name, village.name)
                            : List.of(township.name, village.name, piece.name);
                    leaves.add(new Leaf(division, township.code, places, piece.adults, piece.parcel));
                }
            }
            for (Piece unit : township.workUnits) {
                leaves.add(new Leaf(
                        unit.workUnit(township), township.code, List.of(township.name, unit.name), unit.adults, null));
            }
        }
        return leaves;
    }
}
