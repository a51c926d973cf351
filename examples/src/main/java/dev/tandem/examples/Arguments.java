package dev.tandem.examples;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.UnreadableInputException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param values what follows each option that takes something
 * @param switches the options that take nothing
 */
record Arguments(Map<String, String> values, Set<String> switches) {
  private static final String SHOWN = String.join(", ", Show.KNOWN.subList(0, 8)) + ",\n"
      + " ".repeat(25) + String.join(", ", Show.KNOWN.subList(8, Show.KNOWN.size()));

  static final String USAGE = """
      Without arguments one screen on the plan that is shipped: what is late, at stake, unsure, blocked, at risk,
      delivered, whom to tell, what is next. Else:
        --show NAME,NAME       in full: %s
        --plan FILE            a plan (or just FILE)
        --backlog FILE         a backlog (or just FILE, ending in .csv)
        --metrics              the product metrics, of the files shipped and those named:
        --survey FILE          survey answers
        --events FILE          product events
        --subscriptions FILE   monthly recurring revenue
        --key-results FILE     objectives and their key results
        --work FILE            what the team's board recorded, for --show delivery
        --workflow FILE        what the states of that board mean, and how many work in them
        --deployments FILE     what was brought to users
        --incidents FILE       what failed there
        --costs FILE           what was booked on tasks
        --zone ZONE            whose days and weeks count, such as Europe/Berlin; UTC if left out
        --skip-bad-rows        leave out rows that cannot be read, and count them
        --help                 this text""".formatted(SHOWN);

  private static final ImmutableSet<String> FILES = ImmutableSet.of(
      "--plan",
      "--backlog",
      "--survey",
      "--events",
      "--subscriptions",
      "--key-results",
      "--work",
      "--workflow",
      "--deployments",
      "--incidents",
      "--costs");
  private static final ImmutableSet<String> SWITCHES =
      ImmutableSet.of("--metrics", "--skip-bad-rows", "--help");
  private static final ImmutableSet<String> METRICS =
      ImmutableSet.of("--metrics", "--survey", "--events", "--subscriptions", "--key-results");
  private static final ImmutableSet<String> DELIVERY =
      ImmutableSet.of("--work", "--workflow", "--deployments", "--incidents", "--costs");
  private static final String ZONE = "--zone";
  private static final String SHOW = "--show";

  Arguments {
    values = ImmutableMap.copyOf(values);
    switches = ImmutableSet.copyOf(switches);
  }

  /**
   * {@return what the words mean}
   *
   * @throws UnreadableInputException if they mean nothing
   */
  static Arguments parse(Collection<String> words) {
    Deque<String> open = new ArrayDeque<>();
    words.forEach(word -> open.addAll(
        word.startsWith("--") ? Splitter.on('=').limit(2).splitToList(word) : List.of(word)));
    Map<String, String> values = new LinkedHashMap<>();
    Set<String> switches = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String word = open.remove();
      if (SWITCHES.contains(word)) {
        switches.add(word);
      } else if (FILES.contains(word) || word.equals(ZONE) || word.equals(SHOW)) {
        put(values, word, value(word, open));
      } else if (word.startsWith("-")) {
        throw new UnreadableInputException("option must be a known one: " + word + ".\n" + USAGE);
      } else {
        put(values, word.endsWith(".csv") ? "--backlog" : "--plan", word);
      }
    }
    return new Arguments(values, switches);
  }

  private static String value(String option, Deque<String> open) {
    if (open.isEmpty() || open.peek().startsWith("--")) {
      throw new UnreadableInputException("option " + option
          + " must be followed by what it stands for: "
          + (open.isEmpty() ? "nothing" : open.peek()) + ".\n" + USAGE);
    }
    return open.remove();
  }

  private static void put(Map<String, String> values, String option, String value) {
    String known = values.putIfAbsent(option, value);
    if (known != null) {
      throw new UnreadableInputException(
          "there must be one " + option + " at most: " + known + ", " + value + ". Name one.");
    }
  }

  /** {@return whether the plan is reported on: it or a section of it is named, or nothing else is; not if delivery alone is asked for} */
  boolean wantsPlan() {
    boolean namesSection = !show().showsAll() && !show().sections().isEmpty();
    boolean namesDelivery = show().names().contains(Show.DELIVERY);
    return namesSection || namesNothing() || (isGiven("--plan") && !namesDelivery);
  }

  boolean wantsBacklog() {
    return isGiven("--backlog") || wantsWhole(Show.BACKLOG);
  }

  /** Whether what was delivered is reported on: it is named, or one of its files is. */
  boolean wantsDelivery() {
    return givesDelivery() || wantsWhole(Show.DELIVERY);
  }

  /** {@return whether what a team recorded belongs to the plan: both are shipped, or it is given} */
  boolean knowsDelivery() {
    return givesDelivery() || !isGiven("--plan");
  }

  private boolean givesDelivery() {
    return DELIVERY.stream().anyMatch(this::isGiven);
  }

  boolean wantsMetrics() {
    return METRICS.stream().anyMatch(this::isGiven)
        || (isGiven(ZONE) && !wantsDelivery())
        || wantsWhole(Show.METRICS);
  }

  private boolean wantsWhole(String report) {
    return show().names().contains(report) || (show().showsAll() && namesNothing());
  }

  /** Neither a file nor one of the reports beside that of the plan is named. */
  private boolean namesNothing() {
    return !isGiven("--plan")
        && !isGiven("--backlog")
        && METRICS.stream().noneMatch(this::isGiven)
        && !isGiven(ZONE)
        && !givesDelivery()
        && !show().names().contains(Show.DELIVERY)
        && !show().names().contains(Show.BACKLOG)
        && !show().names().contains(Show.METRICS);
  }

  private boolean isGiven(String option) {
    return values.containsKey(option) || switches.contains(option);
  }

  boolean wantsHelp() {
    return switches.contains("--help");
  }

  /**
   * {@return what is shown in full}
   *
   * @throws UnreadableInputException if a name is unknown
   */
  Show show() {
    return Show.parse(values.getOrDefault(SHOW, ""));
  }

  Optional<String> file(String option) {
    return Optional.ofNullable(values.get(option));
  }

  BadRows badRows() {
    return switches.contains("--skip-bad-rows") ? BadRows.SKIP : BadRows.REFUSE;
  }

  ZoneId zone() {
    String zone = values.getOrDefault(ZONE, "UTC");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new UnreadableInputException(
          "zone must be a known one: " + zone + ". Write for example Europe/Berlin.");
    }
  }
}
