package dev.tandem.scheduling.criticalpath.analysis;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.ParallelWork;
import dev.tandem.scheduling.network.compiled.Pauses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From when to when a task is worked on, pause by pause; nights and other breaks of its calendar are no pauses. */
public final class WorkPieces {
  private final Analysis analysis;
  private final CompiledNetwork network;
  private final int node;
  private final List<Piece> found = new ArrayList<>();

  /**
   * A piece of work.
   *
   * @param from when it begins
   * @param until when it ends
   */
  public record Piece(long from, long until) {}

  private WorkPieces(Analysis analysis, int node) {
    this.analysis = analysis;
    this.network = analysis.network;
    this.node = node;
  }

  /**
   * {@return the pieces of a node, in order; none without work}
   *
   * @param analysis the schedule
   * @param node the node
   */
  public static List<Piece> of(Analysis analysis, int node) {
    WorkPieces pieces = new WorkPieces(analysis, node);
    pieces.find();
    return pieces.joined();
  }

  private void find() {
    Pauses all = Pauses.of(analysis.task(node), analysis.project.workday());
    long left = network.nodes.remaining(node);
    long done = Math.max(0, network.nodes.duration(node) - left);
    if (analysis.isFinished(node)) {
      done(all.before(done), done, network.nodes.actualFinish(node), true);
    } else {
      if (analysis.isStarted(node)) {
        done(all.before(done), done, analysis.dates.restStart(node), false);
      }
      rest(network.nodes.isSplit(node) ? all.from(done) : Pauses.NONE, left);
    }
  }

  /** What is done went as planned, as far as that was possible by the time at which it was done. */
  private void done(Pauses pauses, long done, long last, boolean isAll) {
    int first = found.size();
    pauses.pieces(
        network.calendarOf(node),
        network.nodes.actualStart(node),
        done,
        (from, until) -> add(from, Math.min(until, last)));
    if (isAll && found.size() > first) {
      Piece piece = found.remove(found.size() - 1);
      add(piece.from, last);
    }
  }

  private void rest(Pauses pauses, long left) {
    boolean isStarted = network.nodes.isStarted(node);
    long start = isStarted ? analysis.dates.restStart(node) : analysis.dates.start(node);
    long finish = analysis.dates.finish(node);
    if (pauses.isEmpty()) {
      add(start, finish);
    } else if (network.isParallel(node)) {
      for (ParallelWork.Assigned each :
          network.frame.parallel(network.nodes.calendar(node)).assigned()) {
        long own = each.of(left);
        pauses.scaled(each.share(), own).pieces(each.calendar(), start, own, this::add);
      }
    } else {
      pauses.pieces(network.calendarOf(node), start, left, this::add);
    }
  }

  private void add(long from, long until) {
    if (from < until) {
      found.add(new Piece(from, until));
    }
  }

  /** Pieces without working time between them are one. */
  private List<Piece> joined() {
    WorkingTime calendar = network.calendarOf(node);
    found.sort(Comparator.comparingLong(Piece::from));
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : found) {
      int last = joined.size() - 1;
      if (last >= 0 && calendar.between(joined.get(last).until, piece.from) <= 0) {
        long until = Math.max(joined.get(last).until, piece.until);
        joined.set(last, new Piece(joined.get(last).from, until));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }
}
