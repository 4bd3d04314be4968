package org.absorb.store.scaling;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.model.text.Messages;

/**
 * A CSV file whose first line names the columns L, rho, a and da, in any order and among others:
 * size, control parameter, quantity, its standard error. Rows come in any order. What was not
 * measured is empty or nan; lines that begin with # are comments.
 */
public final class CurveFile {

  private static final Messages WORDS = Messages.of(CurveFile.class);
  private static final List<String> COLUMNS = List.of("L", "rho", "a", "da");
  private static final int MOST_HEADINGS = 80;

  private final Path file;
  private final int[] at = new int[COLUMNS.size()];

  private CurveFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws BadInputException with one line that names file, line and column
   */
  public static ScalingData read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(WORDS.get("none", file));
    }
    return new CurveFile(file).read();
  }

  private ScalingData read() {
    Map<Double, TreeMap<Double, double[]>> sizes = new TreeMap<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .skipEmptyLines(true)
            .ofCsvRecord(file)) {
      boolean first = true;
      for (CsvRecord row : rows) {
        if (first) {
          headings(row);
          first = false;
        } else {
          add(row, sizes);
        }
      }
      if (first) {
        throw new BadInputException(WORDS.get("empty", file));
      }
    } catch (CsvParseException e) {
      throw new BadInputException(
          WORDS.get("form", file, e.getMessage().lines().findFirst().orElse("")));
    } catch (CharacterCodingException e) {
      throw new BadInputException(WORDS.get("text", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? new BadInputException(WORDS.get("text", file))
          : e;
    }
    if (sizes.isEmpty()) {
      throw new BadInputException(WORDS.get("rows", file));
    }
    return new ScalingData(
        sizes.entrySet().stream().map(size -> curve(size.getKey(), size.getValue())).toList());
  }

  private void headings(CsvRecord row) {
    List<String> headings = row.getFields().stream().map(CurveFile::bare).toList();
    for (int c = 0; c < at.length; c++) {
      at[c] = headings.indexOf(COLUMNS.get(c));
      if (at[c] < 0) {
        String found = String.join(",", headings);
        throw new BadInputException(
            WORDS.get(
                "headings",
                file,
                Long.toString(row.getStartingLineNumber()),
                COLUMNS.get(c),
                found.substring(0, Math.min(MOST_HEADINGS, found.length()))));
      }
    }
  }

  private void add(CsvRecord row, Map<Double, TreeMap<Double, double[]>> sizes) {
    double size = number(row, 0, "must.size", x -> x > 0);
    double rho = number(row, 1, "must.number", x -> true);
    double value = number(row, 2, "must.value", Double::isFinite, true);
    double error = number(row, 3, "must.error", x -> x >= 0, true);
    double[] before =
        sizes
            .computeIfAbsent(size, key -> new TreeMap<>())
            .put(rho, new double[] {value, error, row.getStartingLineNumber()});
    if (before != null) {
      throw new BadInputException(
          WORDS.get(
              "twice",
              file,
              Long.toString(row.getStartingLineNumber()),
              "rho",
              Double.toString(size),
              Double.toString(rho),
              Long.toString((long) before[2])));
    }
  }

  private double number(CsvRecord row, int column, String rule, DoublePredicate good) {
    return number(row, column, rule, good, false);
  }

  /** A field as a number; not-a-number where nothing was measured and that is allowed. */
  private double number(
      CsvRecord row, int column, String rule, DoublePredicate good, boolean mayLack) {
    String text = at[column] < row.getFieldCount() ? bare(row.getField(at[column])) : "";
    if (mayLack && (text.isEmpty() || text.equalsIgnoreCase("nan"))) {
      return Double.NaN;
    }
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number) && good.test(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadInputException(
        WORDS.get(
            "field",
            file,
            Long.toString(row.getStartingLineNumber()),
            COLUMNS.get(column),
            WORDS.get(rule),
            text.substring(0, Math.min(MOST_HEADINGS, text.length()))));
  }

  /** Without spaces around it, or the mark some programs begin a file with. */
  private static String bare(String field) {
    return field.replace("\ufeff", "").strip();
  }

  private static SizeCurve curve(double size, TreeMap<Double, double[]> points) {
    List<double[]> values = new ArrayList<>(points.values());
    return new SizeCurve(
        size,
        points.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        values.stream().mapToDouble(p -> p[0]).toArray(),
        values.stream().mapToDouble(p -> p[1]).toArray());
  }
}
