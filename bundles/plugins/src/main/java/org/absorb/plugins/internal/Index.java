package org.absorb.plugins.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * A repository's {@code index.json}: {@code {"absorb": 1, "plugins": [{"name", "version", "file",
 * "sha256", "label", "vendor", "extensions": [], "provides": []}]}}. Files are relative to the
 * index and lie beside or below it: an index cannot make anybody open anything else.
 *
 * @param address of the index, a file or http
 */
record Index(URI address) {

  private static final Messages WORDS = Messages.of(Index.class);
  private static final int LARGEST = 1 << 23;
  private static final int LARGEST_JAR = 1 << 28;

  /**
   * Reads it; the jars are fetched when they are asked for.
   *
   * @throws BadInputException if it cannot be had or understood
   */
  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    try {
      String text = new String(Fetch.bytes(address, LARGEST), StandardCharsets.UTF_8);
      if (!(JsonText.read(text) instanceof Tree index)
          || !(index.get("plugins").orElse(null) instanceof Value.Items items)) {
        throw new IllegalArgumentException("plugins");
      }
      for (Value value : items.values()) {
        if (!(value instanceof Tree entry)) {
          throw new IllegalArgumentException("plugins");
        }
        URI file = file(Candidate.text(entry, "file"));
        String sha256 = Candidate.text(entry, "sha256");
        candidates.add(Candidate.of(entry, () -> jar(file, sha256)));
      }
    } catch (BadInputException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new BadInputException(WORDS.get("index.wrong", shown(address), e.getMessage()));
    }
    return candidates;
  }

  private URI file(String file) {
    URI folder = address.resolve(".");
    try {
      URI relative = new URI(null, null, file, null);
      URI found = folder.resolve(relative).normalize();
      if (found.toString().startsWith(folder.toString()) && !relative.isAbsolute()) {
        return found;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("file", e);
    }
    throw new BadInputException(WORDS.get("index.outside", shown(address), file));
  }

  private static Jar jar(URI file, String sha256) {
    Jar jar = Jar.of(shown(file), Fetch.bytes(file, LARGEST_JAR));
    if (!jar.sha256().equals(sha256)) {
      throw new BadInputException(WORDS.get("index.hash", shown(file)));
    }
    return jar;
  }

  private static String shown(URI address) {
    return Fetch.isFile(address) ? java.nio.file.Path.of(address).toString() : address.toString();
  }
}
