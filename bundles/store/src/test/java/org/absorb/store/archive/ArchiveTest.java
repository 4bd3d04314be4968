package org.absorb.store.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.store.Hold;
import org.absorb.store.Project;
import org.absorb.store.template.Template;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

  private static final String RUN = "runs/ab/abcdef0123456789/log.csv";

  @TempDir Path folder;
  private Project project;
  private Path zip;

  @BeforeEach
  void make() throws IOException {
    project = Template.of(Template.USUAL).make(folder.resolve("first"));
    write(RUN, "step,activity\n0,1\n");
    write("runs/ab/abcdef0123456789/lock", "");
    write("edit.lock", "");
    write("runs/ab/abcdef0123456789/.final.npz.12345678.tmp", "half");
    write("trash/2026/experiments/gone.json", "{}");
    write("notes \u03c6.txt", "of a person");
    zip = folder.resolve("kept.zip");
  }

  private void write(String name, String text) throws IOException {
    Path file = project.folder().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> files(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void nothing(double share) {}

  private static void refused(String why, Executable action) {
    BadInputException e = assertThrows(BadInputException.class, action);
    assertTrue(e.getMessage().contains(why), e.getMessage());
  }

  @Test
  void whatIsArchivedComesBackWithoutLocksAndTrash() throws IOException {
    Archive.Written written = Archive.write(project, zip, ArchiveTest::nothing);
    Project back = Unpacking.into(zip, folder.resolve("back"), ArchiveTest::nothing);
    List<String> files = files(back.folder());
    assertTrue(files.containsAll(List.of("project.json", RUN, "notes \u03c6.txt")), "" + files);
    assertTrue(
        files.stream().noneMatch(name -> name.matches(".*(lock|\\.tmp)|trash.*")), "" + files);
    assertEquals(written.files(), files.size());
    for (String name : files) {
      Path before = project.folder().resolve(name);
      Path after = back.folder().resolve(name);
      assertArrayEquals(Files.readAllBytes(before), Files.readAllBytes(after), name);
      long seconds = Files.getLastModifiedTime(before).toMillis() / 1000;
      assertEquals(seconds, Files.getLastModifiedTime(after).toMillis() / 1000, 2, name);
    }
    assertEquals("first", back.name());
    assertEquals(Files.size(zip), written.bytes());
    assertEquals(1, files(folder).stream().filter(name -> name.endsWith(".tmp")).count());
  }

  @Test
  void checksumsAreThoseOfTheTool() throws IOException {
    Archive.write(project, zip, ArchiveTest::nothing);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      String sums =
          new String(
              file.getInputStream(file.getEntry("first/SHA256SUMS")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(
          sums.contains(
              "5584e5c14aec024b24ec7cdba8009d2a2922a0ada92887b4e4a88aae0b3d3054  " + RUN + "\n"),
          sums);
    }
  }

  @Test
  void aProjectThatIsComputedIsRefused() {
    Hold hold = Hold.attempt(project.journal().resolve("someone.lock")).orElseThrow();
    try (hold) {
      refused("is being computed", () -> Archive.write(project, zip, ArchiveTest::nothing));
    }
    assertFalse(Files.exists(zip));
  }

  @Test
  void whatIsThereIsNotReplaced() throws IOException {
    Files.writeString(zip, "mine");
    refused("is there already", () -> Archive.write(project, zip, ArchiveTest::nothing));
    assertEquals("mine", Files.readString(zip));
    Path inside = project.folder().resolve("a.zip");
    refused("outside", () -> Archive.write(project, inside, ArchiveTest::nothing));
    Path tar = folder.resolve("kept.tar");
    refused(".zip", () -> Archive.write(project, tar, ArchiveTest::nothing));
  }

  @Test
  void workThatIsStoppedLeavesNothing() {
    assertThrows(
        CancellationException.class,
        () ->
            Archive.write(
                project,
                zip,
                share -> {
                  if (share > 0.5) {
                    throw new CancellationException();
                  }
                }));
    assertTrue(files(folder).stream().noneMatch(name -> name.matches("\\.?kept.*")));
  }

  private Map<String, String> good() {
    Map<String, String> entries = new LinkedHashMap<>();
    String project = "{\"absorb\": 1, \"name\": \"made\"}";
    entries.put("made/project.json", project);
    return entries;
  }

  private void zip(Map<String, String> entries, String sums) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream archive = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        archive.putNextEntry(new ZipEntry(entry.getKey()));
        archive.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        archive.closeEntry();
      }
      archive.putNextEntry(new ZipEntry("made/SHA256SUMS"));
      archive.write(sums.getBytes(StandardCharsets.UTF_8));
      archive.closeEntry();
    }
  }

  private static String sums(Map<String, String> entries) {
    StringBuilder sums = new StringBuilder();
    entries.forEach(
        (name, text) ->
            sums.append(
                    java.util.HexFormat.of()
                        .formatHex(
                            Checksums.sha256().digest(text.getBytes(StandardCharsets.UTF_8))))
                .append("  ")
                .append(name.substring(name.indexOf('/') + 1))
                .append('\n'));
    return sums.toString();
  }

  private void refused(String why) {
    Path back = folder.resolve("back");
    refused(why, () -> Unpacking.into(zip, back, ArchiveTest::nothing));
    assertFalse(Files.exists(back));
    assertFalse(Files.exists(folder.resolve("evil")));
    assertTrue(files(folder).stream().noneMatch(name -> name.contains("back")));
  }

  @Test
  void oneMadeByHandIsTaken() throws IOException {
    Map<String, String> entries = good();
    zip(entries, sums(entries));
    Project made = Unpacking.into(zip, folder.resolve("back"), ArchiveTest::nothing);
    assertEquals("made", made.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "made/../../evil",
        "made/../evil",
        "../evil",
        "/evil",
        "evil",
        "made//evil",
        "made/./evil",
        "made/a\\..\\..\\evil",
        "made/runs/../../../evil"
      })
  void pathsThatLeaveTheFolderAreRefused(String name) throws IOException {
    Map<String, String> entries = good();
    entries.put(name, "bad");
    zip(entries, sums(entries));
    refused("leads out");
  }

  @Test
  void whatChecksumsDoNotVouchForIsRefused() throws IOException {
    Map<String, String> entries = good();
    String right = sums(entries);
    zip(entries, right.replaceFirst("^.", right.charAt(0) == '0' ? "1" : "0"));
    refused("has not the checksum");
    zip(entries, right + right.replace("project.json", "lost.json"));
    refused("missing");
    zip(entries, right + right);
    refused("again");
    entries.put("made/more.txt", "more");
    zip(entries, right);
    refused("is not in SHA256SUMS");
    zip(Map.of("made/readme.txt", "no project"), sums(Map.of("made/readme.txt", "no project")));
    refused("project.json");
  }

  @Test
  void whatIsNoZipOrIsCutIsRefused() throws IOException {
    Files.writeString(zip, "no zip at all");
    refused("no readable ZIP");
    Path whole = folder.resolve("whole.zip");
    Archive.write(project, whole, ArchiveTest::nothing);
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refused("no readable ZIP");
    byte[] spoilt = bytes.clone();
    for (int i = 200; i < 260; i++) {
      spoilt[i] ^= 0x55;
    }
    Files.write(zip, spoilt);
    Path back = folder.resolve("back");
    assertThrows(BadInputException.class, () -> Unpacking.into(zip, back, ArchiveTest::nothing));
    assertFalse(Files.exists(back));
  }

  @Test
  void aFolderThatHoldsSomethingIsNotTouched() throws IOException {
    Archive.write(project, zip, ArchiveTest::nothing);
    refused("is not empty", () -> Unpacking.into(zip, project.folder(), ArchiveTest::nothing));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Project back = Unpacking.into(zip, empty, ArchiveTest::nothing);
    assertEquals(project.experiments(), back.experiments());
  }

  @Test
  void copiesHaveTheirFoldersName() throws IOException {
    Project all = Copy.make(project, folder.resolve("second"), true, ArchiveTest::nothing);
    assertEquals("second", all.name());
    assertTrue(Files.exists(all.folder().resolve(RUN)));
    assertFalse(Files.exists(all.folder().resolve("trash")));
    Project wanted = Copy.make(project, folder.resolve("third"), false, ArchiveTest::nothing);
    assertTrue(files(wanted.folder()).stream().noneMatch(name -> name.startsWith("runs")));
    assertTrue(wanted.runs().rows().isEmpty());
    assertEquals(project.experiments(), wanted.experiments());
    assertEquals(project.planned(), wanted.planned());
  }
}
