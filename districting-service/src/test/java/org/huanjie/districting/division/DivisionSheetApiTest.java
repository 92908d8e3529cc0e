package org.huanjie.districting.division;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huanjie.districting.County;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;

/** Divisions and adjacency as spreadsheets. */
@QuarkusTest
class DivisionSheetApiTest {
    @Test
    void sheets_make_the_same_county_as_csv_files() throws IOException {
        County county = County.unknown();
        imports(county, county.divisions(), "SUCCEEDED");
        county.as("county-office")
                .get("/api/v1/divisions/" + county.units().get(1))
                .then()
                .body("population", equalTo(300), "populationAsOf", equalTo("2040-06-30"))
                .body(
                        "neighbours",
                        contains(county.units().get(0), county.units().get(2)));
        String tag = county.as("county-office")
                .get("/api/v1/divisions/" + county.code())
                .header("ETag");
        county.divide();
        county.as("county-office")
                .get("/api/v1/divisions/" + county.code())
                .then()
                .header("ETag", tag);
    }

    @Test
    void faults_are_named_by_row_and_nothing_is_taken() throws IOException {
        County county = County.unknown();
        String wrong = county.divisions().replaceFirst(",VILLAGE,", ",CASTLE,").replaceFirst(",300,", ",many,");
        imports(county, wrong, "FAILED")
                .then()
                .body("problem.type", equalTo("urn:huanjie:problem:invalid-divisions"))
                .body("problem.violations.field", hasItems("divisions:2:type", "divisions:2:population"));
        county.as("county-office")
                .get("/api/v1/divisions/" + county.code())
                .then()
                .statusCode(404);
    }

    private static Response imports(County county, String divisions, String status) throws IOException {
        return county.ended(
                given().auth()
                        .oauth2(Token.of("county-office", county.code()))
                        .multiPart("divisions", "区划.xlsx", sheet(divisions))
                        .multiPart("adjacency", "相邻.xlsx", sheet(county.adjacency()))
                        .post("/api/v1/divisions/imports"),
                status);
    }

    /** Whole numbers become numbers, as they do when a clerk types them. */
    private static byte[] sheet(String csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            for (String line : csv.split("\n")) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                String[] cells = line.split(",");
                for (int i = 0; i < cells.length; i++) {
                    if (cells[i].matches("[0-9]+")) {
                        row.createCell(i).setCellValue(Double.parseDouble(cells[i]));
                    } else if (!cells[i].isEmpty()) {
                        row.createCell(i).setCellValue(cells[i]);
                    }
                }
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
