package dev.tandem.metrics.delivery.portfolio;

import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryState;
import dev.tandem.metrics.delivery.QualityCount;
import dev.tandem.metrics.delivery.ResultRating;
import dev.tandem.metrics.delivery.ScopeCount;
import dev.tandem.metrics.state.Decimals;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was recorded of one project against one baseline, by time; amounts have one form each, so that equal records have equal bytes. */
final class ProjectRecords {

  /** Three times, six amounts, four counts and the names of two choices. */
  private static final int LEAST_RECORD_BYTES = 96;

  /** What 48 digits take. */
  private static final int MOST_AMOUNT_BYTES = 20;

  /** Of two records of one time that differ, none is known to be later: the text decides, so that no order of arrival does. */
  private static final Comparator<DeliveredProject> BY_TEXT =
      Comparator.comparing(ProjectRecords::text);

  private final NavigableMap<LocalDateTime, DeliveredProject> byTime = new TreeMap<>();

  private static String text(DeliveredProject project) {
    return Stream.of(
            project.state(),
            project.plannedStart(),
            project.plannedFinish(),
            project.finish(),
            project.budget(),
            project.cost(),
            project.scope(),
            project.quality(),
            project.rating())
        .map(Object::toString)
        .collect(Collectors.joining("|"));
  }

  void addAll(ProjectRecords others) {
    others.byTime.forEach(this::put);
  }

  /** Takes in a project in its canonical form. */
  void put(LocalDateTime time, DeliveredProject project) {
    byTime.merge(time, project, (one, two) -> BY_TEXT.compare(one, two) < 0 ? two : one);
  }

  /** Refuses amounts of which sums would fill the memory, before anything is taken in. */
  static DeliveredProject canonical(DeliveredProject project) {
    String owner = "project " + project.id();
    ScopeCount scope = project.scope();
    return new DeliveredProject(
        project.id(),
        project.baseline(),
        project.plannedStart(),
        project.plannedFinish(),
        project.state(),
        project.finish(),
        Decimals.checked(owner, project.budget()),
        Decimals.checked(owner, project.cost()),
        new ScopeCount(
            Decimals.checked(owner, scope.committed()),
            Decimals.checked(owner, scope.delivered()),
            Decimals.checked(owner, scope.added()),
            Decimals.checked(owner, scope.addedDelivered())),
        project.quality(),
        project.rating());
  }

  /** Returns the last record up to a moment. */
  Optional<RecordedProject> last(LocalDateTime asOf) {
    return Optional.ofNullable(byTime.floorEntry(asOf))
        .map(entry -> new RecordedProject(entry.getValue(), entry.getKey()));
  }

  long after(LocalDateTime asOf) {
    return byTime.tailMap(asOf, false).size();
  }

  void writeTo(StateWriter out) {
    out.putInt(byTime.size());
    for (Map.Entry<LocalDateTime, DeliveredProject> entry : byTime.entrySet()) {
      DeliveredProject project = entry.getValue();
      write(out, entry.getKey());
      write(out, project.plannedStart());
      write(out, project.plannedFinish());
      out.putEnum(project.state());
      project.finish().ifPresent(finish -> write(out, finish));
      write(out, project.budget());
      write(out, project.cost());
      write(out, project.scope().committed());
      write(out, project.scope().delivered());
      write(out, project.scope().added());
      write(out, project.scope().addedDelivered());
      out.putLong(project.quality().defects());
      out.putLong(project.quality().escaped());
      out.putLong(project.quality().workSeconds());
      out.putLong(project.quality().reworkSeconds());
      out.putEnum(project.rating());
    }
  }

  static ProjectRecords read(ProjectKey key, StateReader in) {
    ProjectRecords records = new ProjectRecords();
    int left = in.count("records", LEAST_RECORD_BYTES);
    in.check(left > 0, "have a record of each project");
    for (; left > 0; left--) {
      LocalDateTime time = readTime(in);
      in.check(
          records.byTime.isEmpty() || time.isAfter(records.byTime.lastKey()),
          "have the records of a project in ascending order");
      RecordedProject known = new RecordedProject(readProject(key, in), time);
      records.byTime.put(time, known.project());
    }
    return records;
  }

  private static DeliveredProject readProject(ProjectKey key, StateReader in) {
    LocalDateTime plannedStart = readTime(in);
    LocalDateTime plannedFinish = readTime(in);
    DeliveryState state = in.getEnum(DeliveryState.class);
    return new DeliveredProject(
        key.id(),
        key.baseline(),
        plannedStart,
        plannedFinish,
        state,
        state == DeliveryState.FINISHED ? Optional.of(readTime(in)) : Optional.empty(),
        readAmount(in),
        readAmount(in),
        new ScopeCount(readAmount(in), readAmount(in), readAmount(in), readAmount(in)),
        new QualityCount(in.getLong(), in.getLong(), in.getLong(), in.getLong()),
        in.getEnum(ResultRating.class));
  }

  private static void write(StateWriter out, LocalDateTime time) {
    out.putLong(time.toEpochSecond(ZoneOffset.UTC));
  }

  private static LocalDateTime readTime(StateReader in) {
    return LocalDateTime.ofEpochSecond(in.getLong(), 0, ZoneOffset.UTC);
  }

  /** Not as text, since a record has six of them. */
  private static void write(StateWriter out, BigDecimal amount) {
    out.putInt(amount.scale());
    out.putBuffer(ByteBuffer.wrap(amount.unscaledValue().toByteArray()));
  }

  private static BigDecimal readAmount(StateReader in) {
    int scale = in.getInt();
    ByteBuffer digits = in.getBuffer();
    in.check(
        digits.hasRemaining() && digits.remaining() <= MOST_AMOUNT_BYTES,
        "have amounts of 1 to " + MOST_AMOUNT_BYTES + " bytes");
    byte[] bytes = new byte[digits.remaining()];
    digits.get(bytes);
    BigDecimal amount = new BigDecimal(new BigInteger(bytes), scale);
    BigDecimal shortest = Decimals.checked("the state", amount);
    in.check(
        shortest.compareTo(amount) == 0
            && shortest.scale() == scale
            && Arrays.equals(bytes, amount.unscaledValue().toByteArray()),
        "have each amount in its shortest form");
    return amount;
  }
}
