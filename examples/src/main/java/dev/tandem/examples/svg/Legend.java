package dev.tandem.examples.svg;

/** Says below the chart what its marks mean. */
final class Legend {
  private final SvgCanvas canvas;
  private final double y;
  private double x = ChartStyle.MARGIN + 6;

  Legend(SvgCanvas canvas, double y) {
    this.canvas = canvas;
    this.y = y;
  }

  void draw(boolean baseline, boolean status) {
    bar("planned", "planned", 64);
    bar("planned-done", "done", 50);
    bar("critical", "critical", 62);
    bar("critical-done", "critical, done", 94);
    canvas.line("float", x, y, x + 22, y);
    canvas.line("float", x + 22, y - 3, x + 22, y + 3);
    label("float", 50);
    canvas.rect("summary", x, y - 3, 22, 4);
    label("group", 54);
    canvas.diamond("milestone", x + 11, y, 5.5);
    label("milestone", 74);
    canvas.path("deadline", x + 7, y - 2, x + 11, y + 4, x + 15, y - 2);
    canvas.path("deadline", x + 11, y + 4, x + 11, y - 8);
    label("deadline", 70);
    canvas.path("link", x, y - 3, x + 11, y - 3, x + 11, y + 4, x + 18, y + 4);
    canvas.shape("tip", x + 17, y + 1, x + 17, y + 7, x + 22, y + 4);
    label("dependency", 84);
    canvas.rect("weekend", x, y - 6, 22, 12);
    label("weekend", 70);
    canvas.rect("holiday", x, y - 6, 22, 12);
    label("holiday", 62);
    if (baseline) {
      canvas.rect("baseline", x, y - 1, 22, 2);
      label("baseline", 66);
    }
    if (status) {
      canvas.line("status", x, y, x + 22, y);
      label("status date", 80);
    }
  }

  private void bar(String style, String words, double width) {
    canvas.bar(style, x, y - ChartStyle.BAR / 2, 22, ChartStyle.BAR);
    label(words, width);
  }

  private void label(String words, double width) {
    canvas.text("date", x + 28, y + 3.5, words);
    x += 28 + width;
  }
}
