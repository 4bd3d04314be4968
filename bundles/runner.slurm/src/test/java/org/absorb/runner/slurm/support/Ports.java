package org.absorb.runner.slurm.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where processes wait to be called by others, as Linux tells it: TCP and UDP, IPv4 and IPv6, and
 * sockets of the machine itself.
 */
public final class Ports {

  /** State and inode among the columns of {@code /proc/net/tcp}. */
  private static final int STATE = 3;

  private static final int INODE = 9;

  /** A socket of TCP that listens, and one of UDP that is bound and talks to nobody. */
  private static final Set<String> OPEN = Set.of("0A", "07");

  /** Flags and inode among those of {@code /proc/net/unix}, and the flag of one that listens. */
  private static final int UNIX_FLAGS = 3;

  private static final int UNIX_INODE = 6;
  private static final int UNIX_LISTENS = 0x10000;

  private Ports() {}

  /** The open sockets of a process and all that it started, as {@code socket:[INODE]}. */
  public static Set<String> of(ProcessHandle process) throws IOException {
    Set<String> open = new HashSet<>();
    for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
      table(table)
          .filter(columns -> OPEN.contains(columns[STATE]))
          .forEach(columns -> open.add("socket:[" + columns[INODE] + "]"));
    }
    table("unix")
        .filter(columns -> (Integer.parseInt(columns[UNIX_FLAGS], 16) & UNIX_LISTENS) != 0)
        .forEach(columns -> open.add("socket:[" + columns[UNIX_INODE] + "]"));
    Set<String> own = new HashSet<>();
    for (ProcessHandle each :
        Stream.concat(Stream.of(process), process.descendants())
            .filter(ProcessHandle::isAlive)
            .toList()) {
      own.addAll(files(each.pid()));
    }
    own.retainAll(open);
    return own;
  }

  private static Stream<String[]> table(String name) throws IOException {
    Path file = Path.of("/proc/net", name);
    return Files.exists(file)
        ? Files.readAllLines(file).stream().skip(1).map(line -> line.strip().split("\\s+"))
        : Stream.empty();
  }

  private static Set<String> files(long pid) throws IOException {
    Set<String> files = new HashSet<>();
    try (Stream<Path> links = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (Path link : links.toList()) {
        if (Files.isSymbolicLink(link)) {
          files.add(Files.readSymbolicLink(link).toString());
        }
      }
    } catch (java.nio.file.NoSuchFileException e) {
      // closed, or ended, meanwhile
    }
    return files;
  }
}
