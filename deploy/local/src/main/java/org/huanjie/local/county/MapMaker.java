package org.huanjie.local.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huanjie.local.county.CountyDraft.Piece;
import org.huanjie.local.county.CountyDraft.Township;
import org.huanjie.local.county.CountyDraft.Village;
import org.huanjie.local.county.Division.Type;

/**
 * Draws divisions, populations and land. The leaves are small enough for districts of one to three seats at the lawful quota:
 * some hundred people each with 20,000 voters, 150–900 with 200,000.
 */
final class MapMaker {
    static final String COUNTY = "990123";
    static final String COUNTY_NAME = "云泽县";

    private static final double PEOPLE_PER_VOTER = 1.4;
    private static final double KILOMETRES = 42;
    /** Towns with a unit under the province. */
    private static final List<String> WITH_UPPER_UNIT = List.of(COUNTY + "102", COUNTY + "105");

    private static final List<Type> TOWNSHIPS = List.of(
            Type.SUBDISTRICT,
            Type.TOWN,
            Type.TOWN,
            Type.TOWN,
            Type.TOWN,
            Type.TOWN,
            Type.TOWN,
            Type.TOWNSHIP,
            Type.TOWNSHIP,
            Type.ETHNIC_TOWNSHIP,
            Type.TOWNSHIP,
            Type.TOWNSHIP);

    private final Random random;
    private final int voters;
    private final PlaceNames names;

    MapMaker(long seed, int voters) {
        this.random = new Random(seed);
        this.voters = voters;
        this.names = new PlaceNames(random);
    }

    CountyMap draw() {
        List<Township> townships = layOut();
        populate(townships);
        new Parcel(0, 0, KILOMETRES, KILOMETRES)
                .divide(townships, Township::size, random, (township, land) -> settle(township, land));
        return new CountyDraft(townships).map();
    }

    /** 290 leaves for 20,000 voters, some 500 for 200,000. */
    private int landLeaves() {
        return (int) Math.max(96, Math.round(290 * StrictMath.pow(voters / 20_000.0, 0.24)));
    }

    private List<Township> layOut() {
        double[] weights = TOWNSHIPS.stream()
                .mapToDouble(type -> heft(type) * (0.8 + 0.4 * random.nextDouble()))
                .toArray();
        int[] leaves = Shares.split(landLeaves(), weights, 4);
        List<Township> townships = new ArrayList<>();
        int town = 101;
        int rural = 201;
        for (int i = 0; i < TOWNSHIPS.size(); i++) {
            Township township = new Township();
            township.type = TOWNSHIPS.get(i);
            int code = township.type == Type.SUBDISTRICT ? 1 : township.type == Type.TOWN ? town++ : rural++;
            township.code = COUNTY + String.format("%03d", code);
            String place = names.township();
            township.name = place + suffix(township.type);
            addVillages(township, leaves[i]);
            addWorkUnits(township, place);
            townships.add(township);
        }
        return townships;
    }

    private static double heft(Type type) {
        return type == Type.SUBDISTRICT ? 2 : type == Type.TOWN ? 1.2 : 0.75;
    }

    private static String suffix(Type type) {
        return switch (type) {
            case SUBDISTRICT -> "街道";
            case TOWN -> "镇";
            case ETHNIC_TOWNSHIP -> "土家族乡";
            default -> "乡";
        };
    }

    private void addVillages(Township township, int leaves) {
        int count = Math.max(2, Math.round(leaves / 3f));
        int communities = township.type == Type.SUBDISTRICT ? count : township.type == Type.TOWN ? (count + 3) / 4 : 0;
        double[] weights = random.doubles(count, 0.4, 1.6).toArray();
        int[] parts = Shares.split(leaves, weights, 1);
        for (int i = 0; i < count; i++) {
            Village village = new Village();
            boolean urban = i < communities;
            village.type = urban ? Type.COMMUNITY : Type.VILLAGE;
            village.code = township.code + String.format("%03d", urban ? i + 1 : 201 + i - communities);
            village.name = urban ? names.community(township.code) : names.village(township.code);
            for (int part = 1; part <= parts[i]; part++) {
                Piece piece = piece();
                piece.code = parts[i] == 1 ? village.code : village.code + String.format("%03d", part);
                piece.name = "第" + PlaceNames.numeral(part) + (urban ? "片区" : "村民小组");
                village.pieces.add(piece);
            }
            township.villages.add(village);
        }
    }

    private void addWorkUnits(Township township, String place) {
        int count = township.type == Type.SUBDISTRICT ? 4 : 1;
        for (int i = 1; i <= count; i++) {
            Piece piece = piece();
            piece.code = township.code + String.format("%03d", 500 + i);
            piece.name = names.workUnit(township.code, place);
            township.workUnits.add(piece);
        }
        if (WITH_UPPER_UNIT.contains(township.code)) {
            Piece piece = piece();
            piece.code = township.code + "601";
            piece.name = "江安省" + place + "水电站";
            piece.upper = true;
            township.workUnits.add(piece);
        }
    }

    private Piece piece() {
        Piece piece = new Piece();
        piece.weight = 0.4 + 0.6 * (random.nextDouble() + random.nextDouble());
        return piece;
    }

    private void populate(List<Township> townships) {
        List<Piece> pieces = townships.stream()
                .flatMap(township -> java.util.stream.Stream.concat(
                        township.villages.stream().flatMap(village -> village.pieces.stream()),
                        township.workUnits.stream()))
                .toList();
        int population = (int) Math.round(voters * PEOPLE_PER_VOTER);
        int[] people = Shares.split(
                population, pieces.stream().mapToDouble(piece -> piece.weight).toArray(), 2);
        int[] adults =
                Shares.split(voters, IntStream.of(people).asDoubleStream().toArray(), 0);
        for (int i = 0; i < people.length; i++) {
            pieces.get(i).population = people[i];
            pieces.get(i).adults = adults[i];
        }
    }

    private void settle(Township township, Parcel land) {
        land.divide(
                township.villages,
                Village::size,
                random,
                (village, part) -> part.divide(
                        village.pieces, piece -> piece.weight, random, (piece, parcel) -> piece.parcel = parcel));
    }
}
