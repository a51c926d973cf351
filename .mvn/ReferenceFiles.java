import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Finds reference files that no test opens: {@code java ReferenceFiles.java ROOT START TESTS} compares the files below src/test/resources of
 * each module with those that its test run has read, as the flight recorder of the virtual machine saw it.
 *
 * <p>Nothing is asked of a run of chosen tests (TESTS names them), nor of a module that ran none since the build started.
 */
final class ReferenceFiles {
  private static final String COPIED_TO = "target/test-classes";

  public static void main(String[] args) throws IOException {
    if (!args[2].startsWith("${")) {
      return;
    }
    Instant start = Instant.parse(args[1]);
    List<Path> unread = new ArrayList<>();
    int read = 0;
    for (Path recording : recordings(Path.of(args[0]).toRealPath(), start)) {
      Path module = recording.getParent().getParent();
      Set<Path> opened = opened(recording);
      for (Path file : files(module.resolve("src/test/resources"))) {
        Path copy = module.resolve(COPIED_TO).resolve(module.resolve("src/test/resources").relativize(file));
        if (opened.contains(copy)) {
          read++;
        } else {
          unread.add(file);
        }
      }
    }
    if (!unread.isEmpty()) {
      throw new IllegalStateException("each reference file must be opened by a test: " + unread
          + ". Write the test, or delete the file.");
    }
    if (read > 0) {
      System.out.printf("Reference files: all %d were opened by tests%n", read);
    }
  }

  private static List<Path> recordings(Path root, Instant start) throws IOException {
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .map(module -> module.resolve("target/reads.jfr"))
          .filter(file -> Files.exists(file) && lastModified(file).isAfter(start))
          .sorted()
          .toList();
    }
  }

  private static Instant lastModified(Path file) {
    return Instant.ofEpochMilli(file.toFile().lastModified());
  }

  private static Set<Path> opened(Path recording) throws IOException {
    Set<Path> opened = new HashSet<>();
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        String path = event.getEventType().getName().equals("jdk.FileRead") ? event.getString("path") : null;
        if (path != null && path.contains(COPIED_TO)) {
          opened.add(Path.of(path));
        }
      }
    }
    return opened;
  }

  /** Settings of the test platform are no reference. */
  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("junit-platform.properties"))
          .sorted()
          .toList();
    }
  }
}
