package org.absorb.ui.workbench.look;

/** The icons: 16 by 16, a round line of 1.4, one colour. */
public enum Icon {
  PROJECT("<path d='M1.8 12.7V3.5h4.4l1.5 1.8h6.5v7.4z'/>"),
  FOLDER("<path d='M1.8 12.7V3.5h4.4l1.5 1.8h6.5v7.4z'/>"),
  FOLDER_OPEN("<path d='M1.8 12.7V3.5h4.4l1.5 1.8h5.3v2M1.8 12.7l2-5.4h10.7l-2 5.4z'/>"),
  EXPERIMENT(
      "<path d='M6.2 1.8h3.6M6.8 1.8v4.4L3 12.6q-.6 1.6 1 1.6h8q1.6 0 1-1.6L9.2 6.2V1.8M4.6"
          + " 10h6.8'/>"),
  CELL("<rect x='2.8' y='2.8' width='10.4' height='10.4' rx='1.6'/>"),
  RUN("<path d='M4.2 2.8v10.4l8.6-5.2z'/>"),
  PLAY("<path d='M4.2 2.8v10.4l8.6-5.2z'/>"),
  PAUSE("<path d='M5.4 3v10M10.6 3v10'/>"),
  FIRST("<path d='M4 3.200v9.600M12.400 3.200v9.600L6.400 8z'/>"),
  LAST("<path d='M12 3.200v9.600M3.600 3.200v9.600L9.600 8z'/>"),
  BACK("<path d='M11.200 3.200v9.600L4.800 8z'/>"),
  FORWARD("<path d='M4.800 3.200v9.600L11.200 8z'/>"),
  CAMERA("<path d='M2 4.800h3l1-1.800h4l1 1.800h3v8H2z'/><circle cx='8' cy='8.600' r='2.400'/>"),
  MOVIE(
      "<rect x='2' y='3' width='12' height='10' rx='1'/><path d='M5 3v10M11 3v10M2 6.300h3M2"
          + " 9.700h3M11 6.300h3M11 9.700h3'/>"),
  STOP("<rect x='3.4' y='3.4' width='9.2' height='9.2' rx='1'/>"),
  CROSS("<path d='M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8'/>"),
  RETRY("<path d='M12.9 6.2A5.4 5.4 0 1 0 13.3 9M13.2 2.6v3.7H9.5'/>"),
  PLOT("<path d='M2.2 1.8v12h12M4.6 11.2c3 0 4.4-6.800 8.800-7.200'/>"),
  ANALYSIS("<path d='M2.2 1.8v12h12M4.800 10.400l2.600-3 2 1.600 3.600-5'/>"),
  COMPARE(
      "<rect x='2' y='2.600' width='4.600' height='10.800' rx='.8'/><rect x='9.400' y='2.600'"
          + " width='4.600' height='10.800' rx='.8'/>"),
  FIGURE(
      "<rect x='1.8' y='2.600' width='12.400' height='10.800' rx='1'/><path d='M2.200"
          + " 11.400l3.400-3.600 2.800 2.800 2-1.800 3.400 3'/><circle cx='10.600' cy='5.800'"
          + " r='1'/>"),
  PACKING(
      "<path d='M8 1.700l5.600 3.100v6.400L8 14.300l-5.600-3.100V4.800zM2.400 4.800L8"
          + " 8l5.600-3.200M8 8v6.300'/>"),
  DONE("<circle cx='8' cy='8' r='6'/><path d='M5.200 8.200l2 2 3.600-4.200'/>"),
  ABSORBED("<circle cx='8' cy='8' r='6'/><path d='M5.200 8h5.600'/>"),
  FAILED("<circle cx='8' cy='8' r='6'/><path d='M8 4.800v3.800M8 11v.1'/>"),
  CAUTION("<path d='M8 2.200l6.200 11.200H1.800zM8 6.400v3.200M8 11.400v.1'/>"),
  INFO("<circle cx='8' cy='8' r='6'/><path d='M8 7.400v3.800M8 4.900v.1'/>"),
  RUNNING("<path d='M8 2a6 6 0 0 1 6 6'/><path d='M14 8A6 6 0 1 1 8 2' stroke-opacity='.3'/>"),
  QUEUED("<circle cx='8' cy='8' r='6'/><path d='M8 4.600V8l2.400 1.600'/>"),
  CANCELLED("<path d='M4 4l8 8M12 4l-8 8'/>"),
  ADD("<path d='M8 2.600v10.800M2.600 8h10.800'/>"),
  DUPLICATE(
      "<rect x='5.200' y='5.200' width='8.600' height='8.600' rx='1.200'/><path d='M10.800"
          + " 2.200H3.400q-1.200 0-1.200 1.200v7.400'/>"),
  DELETE(
      "<path d='M2.800 4.400h10.400M6 4.200V2.400h4v1.800M4.200 4.600l.6 9h6.400l.6-9M6.700"
          + " 7v4.200M9.300 7v4.200'/>"),
  RENAME("<path d='M3 13l.6-2.800 7.300-7.300 2.200 2.200-7.300 7.300zM9.600 4.200l2.200 2.200'/>"),
  SAVE(
      "<path d='M2.600 2.600h8.600l2.200 2.200v8.600H2.600zM5.200 2.800v3.400h5V2.800M5"
          + " 13.200V9h6v4.200'/>"),
  UNDO(
      "<path d='M2.800 6.200h6.600a3.600 3.600 0 0 1 0 7.200H6.600M5.800 2.800L2.400 6.200l3.400"
          + " 3.400'/>"),
  REDO(
      "<path d='M13.200 6.200H6.600a3.600 3.600 0 0 0 0 7.200h2.800M10.200 2.800l3.400 3.400-3.400"
          + " 3.400'/>"),
  SEARCH("<circle cx='6.800' cy='6.800' r='4.400'/><path d='M10.200 10.200l3.800 3.800'/>"),
  FILTER("<path d='M2 3h12L9.400 8.600v4.600l-2.800-1.400V8.600z'/>"),
  SETTINGS(
      "<circle cx='8' cy='8' r='2.200'/><path d='M8 1.800v2M8 12.200v2M1.800 8h2M12.200 8h2M3.600"
          + " 3.600l1.400 1.400M11 11l1.400 1.400M12.400 3.600L11 5M5 11l-1.400 1.400'/>"),
  PLUGIN("<path d='M5 6.200h6v2.600a3 3 0 0 1-6 0zM6.200 6V2.600M9.800 6V2.600M8 11.800v2.600'/>"),
  COLLAPSE(
      "<rect x='2.800' y='2.800' width='10.400' height='10.400' rx='1'/><path d='M5.400"
          + " 8h5.200'/>"),
  LINK(
      "<path d='M2.600 5.600h10M10.200 3.200l2.400 2.400-2.400 2.400M13.400 10.400h-10M5.800"
          + " 8L3.400 10.400l2.400 2.400'/>"),
  DOWN("<path d='M4 6l4 4 4-4'/>"),
  UP("<path d='M4 10l4-4 4 4'/>"),
  ZOOM(
      "<circle cx='6.800' cy='6.800' r='4.400'/><path d='M10.200 10.200l3.800 3.800M4.800"
          + " 6.800h4M6.800 4.800v4'/>"),
  FIT(
      "<path d='M2.200 5.600V2.200h3.400M10.400 2.200h3.400v3.400M13.800 10.400v3.400h-3.400M5.600"
          + " 13.800H2.200v-3.400'/>"),
  EXPORT("<path d='M8 10V2.400M5 5.200l3-3 3 3M2.400 9.600v4h11.200v-4'/>"),
  PIN("<path d='M5.600 2.200h4.800M6.400 2.400v4L4.200 9h7.600L9.600 6.400v-4M8 9.200v4.800'/>"),
  LOG("<path d='M2.400 3h11.200v10H2.400zM4.800 6l2 1.800-2 1.800M8.400 10h3'/>"),
  TERMINAL(
      "<rect x='1.800' y='2.800' width='12.400' height='10.400' rx='1'/><path d='M4.400 6l2.200"
          + " 2-2.200 2M8.200 10.400h3.400'/>"),
  HISTORY(
      "<path d='M2.600 8a5.500 5.500 0 1 0 1.600-3.900L2.400 5.800M2.400 2.600v3.200h3.200M8"
          + " 5v3.200l2.200 1.400'/>"),
  HELP(
      "<circle cx='8' cy='8' r='6'/><path d='M6.200 6.400a1.800 1.800 0 1 1 2.600 1.700q-.8.500-.8"
          + " 1.300M8 11.300v.1'/>"),
  SUN(
      "<circle cx='8' cy='8' r='2.800'/><path d='M8 1.800v1.400M8 12.800v1.400M1.800 8h1.400M12.800"
          + " 8h1.400M3.600 3.600l1 1M11.400 11.400l1 1M12.400 3.600l-1 1M4.600 11.400l-1 1'/>"),
  MOON("<path d='M13.400 9.400A5.800 5.800 0 1 1 6.600 2.600a4.600 4.600 0 0 0 6.800 6.800z'/>"),
  HOME("<path d='M2.200 7.800L8 2.600l5.800 5.200M3.800 6.800v6.600h8.400V6.800'/>"),
  TABLE(
      "<rect x='2' y='2.800' width='12' height='10.400' rx='1'/><path d='M2 6.200h12M6.200"
          + " 6.200v7M10 6.200v7'/>"),
  LOCK(
      "<rect x='3.200' y='7' width='9.600' height='6.800' rx='1'/><path d='M5.200 6.800V5a2.800"
          + " 2.800 0 0 1 5.600 0v1.800'/>");

  /** Width and height, in points. */
  public static final int SIZE = 16;

  private final String shapes;

  Icon(String shapes) {
    this.shapes = shapes;
  }

  /** The drawing. */
  String svg() {
    return String.format(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d'"
            + " fill='none' stroke='black' stroke-width='1.4' stroke-linecap='round'"
            + " stroke-linejoin='round'>%s</svg>",
        SIZE, SIZE, SIZE, SIZE, shapes);
  }
}
