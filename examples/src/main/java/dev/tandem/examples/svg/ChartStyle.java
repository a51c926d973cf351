package dev.tandem.examples.svg;

/** Measures and colours of the chart. */
final class ChartStyle {
  static final double MARGIN = 24;
  static final double NAME_WIDTH = 330;
  static final double DATES_WIDTH = 104;
  static final double LEFT = MARGIN + NAME_WIDTH + DATES_WIDTH;
  static final double HEADER = 76;
  static final double AXIS = 40;
  static final double TOP = HEADER + AXIS;
  static final double ROW = 21;
  static final double BAR = 11;
  static final double FOOTER = 64;

  static final String CSS = """
      text{font-family:"Helvetica Neue",Helvetica,Arial,"DejaVu Sans",sans-serif;fill:#2d3748;font-size:11px}
      .page{fill:#ffffff}
      .title{font-size:20px;font-weight:700;fill:#1a202c}
      .subtitle{font-size:12px;fill:#718096}
      .head{font-size:10px;font-weight:700;fill:#718096}
      .month{font-size:11px;font-weight:700;fill:#2d3748}
      .week{font-size:8.5px;fill:#8a97a8}
      .group{font-weight:700;fill:#1a202c}
      .sub{font-weight:600;fill:#2d3748}
      .critical-name{fill:#b42b3a}
      .date{font-size:10px;fill:#718096}
      .date-end{text-anchor:end;font-size:10px;fill:#718096}
      .status-label{text-anchor:middle;font-size:10px;font-weight:700;fill:#c05d0a}
      .band{fill:#edf2f7}
      .subband{fill:#f7fafc}
      .weekend{fill:#64748b;fill-opacity:.08}
      .holiday{fill:#d69e2e;fill-opacity:.28}
      .monthline{stroke:#cbd5e0;stroke-width:1}
      .weekline{stroke:#e2e8f0;stroke-width:.6}
      .rowline{stroke:#edf2f7;stroke-width:.7}
      .planned{fill:#7fb0dd}
      .planned-done{fill:#2f6ba8}
      .critical{fill:#ee8a8f}
      .critical-done{fill:#b42b3a}
      .critical-bar{fill:#e2545e}
      .float{stroke:#7fb0dd;stroke-width:1.6}
      .baseline{fill:#a0aec0}
      .summary{fill:#2d3748}
      .milestone{fill:#2d3748}
      .critical-milestone{fill:#c5303e}
      .deadline{fill:none;stroke:#2f855a;stroke-width:1.8}
      .link{fill:none;stroke:#94a3b8;stroke-width:.8;stroke-opacity:.85}
      .tip{fill:#94a3b8}
      .critical-link{fill:none;stroke:#d23f4c;stroke-width:1.1}
      .critical-tip{fill:#d23f4c}
      .status{stroke:#dd6b20;stroke-width:1.5;stroke-dasharray:5 3}
      """;

  private ChartStyle() {}
}
