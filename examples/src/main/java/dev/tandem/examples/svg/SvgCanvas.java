package dev.tandem.examples.svg;

import com.google.common.xml.XmlEscapers;
import java.util.Locale;

/** Writes the elements of an SVG picture, with text escaped and numbers in tenths of a pixel. */
final class SvgCanvas {
  private final StringBuilder svg = new StringBuilder();

  SvgCanvas(double width, double height, String style) {
    svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append(format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\">\n",
            width, height, width, height))
        .append("<style>\n")
        .append(style)
        .append("</style>\n");
  }

  void rect(String style, double x, double y, double width, double height) {
    svg.append(format(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
        style, x, y, Math.max(width, 0), height));
  }

  void bar(String style, double x, double y, double width, double height) {
    svg.append(format(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2.5\"/>\n",
        style, x, y, Math.max(width, 0), height));
  }

  void line(String style, double x1, double y1, double x2, double y2) {
    svg.append(format(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
        style, x1, y1, x2, y2));
  }

  void text(String style, double x, double y, String content) {
    svg.append(format("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">", style, x, y))
        .append(XmlEscapers.xmlContentEscaper().escape(content))
        .append("</text>\n");
  }

  /** Draws a path of points, each as "x,y" in turn. */
  void path(String style, double... coordinates) {
    svg.append("<path class=\"").append(style).append("\" d=\"M");
    for (int i = 0; i < coordinates.length; i += 2) {
      svg.append(format(i == 0 ? "%.1f,%.1f" : " L%.1f,%.1f", coordinates[i], coordinates[i + 1]));
    }
    svg.append("\"/>\n");
  }

  void diamond(String style, double x, double y, double radius) {
    shape(style, x - radius, y, x, y - radius, x + radius, y, x, y + radius);
  }

  /** Draws a closed shape. */
  void shape(String style, double... coordinates) {
    svg.append("<polygon class=\"").append(style).append("\" points=\"");
    for (int i = 0; i < coordinates.length; i += 2) {
      svg.append(format(i == 0 ? "%.1f,%.1f" : " %.1f,%.1f", coordinates[i], coordinates[i + 1]));
    }
    svg.append("\"/>\n");
  }

  /** Begins a group for one task, with a text that shows when the pointer rests on it. */
  void beginTask(String id, String tip) {
    svg.append("<g class=\"task\" data-task=\"")
        .append(XmlEscapers.xmlAttributeEscaper().escape(id))
        .append("\"><title>")
        .append(XmlEscapers.xmlContentEscaper().escape(tip))
        .append("</title>\n");
  }

  void endTask() {
    svg.append("</g>\n");
  }

  String finished() {
    return svg + "</svg>\n";
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
