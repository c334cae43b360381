# Reads the tables that Spole wrote beside this script, with their labels, and computes how well raters agree:
# ICC(2,1), absolute agreement of single scores, for each scale, item and dimension, the means over items and the overall
# scores. Nothing but R itself is needed.
#
#   Rscript agreement.R          in the folder of the tables; writes agreement.csv beside them
#
# Where every rater scored every recording the figures follow from the mean squares of the two-way analysis of variance
# (Shrout and Fleiss 1979; limits by McGraw and Wong 1996, table 7). Where scores are missing the mean squares are of each
# factor adjusted for the other (Henderson's method 3), as in Spole itself.

folder <- local({
  file <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
  if (length(file) == 1) dirname(file) else getwd()
})

# --- the tables ------------------------------------------------------------------------------------------------------

read_plain <- function(name) {
  table <- read.csv(file.path(folder, name), colClasses = "character", na.strings = "", check.names = FALSE,
                    encoding = "UTF-8", quote = "\"", comment.char = "")
  # The file begins with a byte order mark.
  names(table)[1] <- gsub("[^a-z_]", "", names(table)[1], useBytes = TRUE)
  # An apostrophe keeps spreadsheet programs from running a text; it is no part of it.
  table[] <- lapply(table, function(column) sub("^'(?=[=+@\t-])", "", column, perl = TRUE, useBytes = TRUE))
  table
}

# A table of Spole: numbers as numbers, choices as factors, each column with its label; `value_labels` names the choices.
read_spole <- function(what) {
  table <- read_plain(paste0(what, ".csv"))
  dictionary <- read_plain(paste0(what, "-dictionary.csv"))
  for (column in names(table)) {
    own <- dictionary[dictionary$column == column, ]
    head <- own[is.na(own$value), ][1, ]
    choices <- own[!is.na(own$value), ]
    choices <- choices[!duplicated(choices$value), ]
    if (head$type == "whole number") table[[column]] <- as.numeric(table[[column]])
    else if (head$type == "date") table[[column]] <- as.Date(table[[column]])
    else if (head$type == "choice" && nrow(choices) > 0)
      table[[column]] <- factor(table[[column]], levels = union(choices$value, stats::na.omit(unique(table[[column]]))))
    attr(table[[column]], "label") <- head$meaning
    if (nrow(choices) > 0) attr(table[[column]], "value_labels") <- stats::setNames(choices$value, choices$meaning)
  }
  table
}

events <- if (file.exists(file.path(folder, "events.csv"))) read_spole("events")
comments <- if (file.exists(file.path(folder, "comments.csv"))) read_spole("comments")
scores <- read_spole("scores")

# --- agreement -------------------------------------------------------------------------------------------------------

mean_squares <- function(recording, rater, score) {
  n <- length(score)
  recordings <- nlevels(recording)
  raters <- nlevels(rater)
  total <- sum(score^2)
  clean <- function(sum) if (sum < total * 1e-12) 0 else sum
  if (n == recordings * raters) {
    by_recording <- tapply(score, recording, mean)
    by_rater <- tapply(score, rater, mean)
    all <- mean(score)
    ss_recording <- raters * sum((by_recording - all)^2)
    ss_rater <- recordings * sum((by_rater - all)^2)
    ss_error <- sum((score - by_recording[recording] - by_rater[rater] + all)^2)
    df_recording <- recordings - 1
    df_rater <- raters - 1
    df_error <- df_recording * df_rater
  } else {
    both <- stats::lm(score ~ recording + rater)
    without_recording <- stats::lm(score ~ rater)
    without_rater <- stats::lm(score ~ recording)
    df_error <- stats::df.residual(both)
    ss_error <- stats::deviance(both)
    df_recording <- stats::df.residual(without_recording) - df_error
    df_rater <- stats::df.residual(without_rater) - df_error
    ss_recording <- stats::deviance(without_recording) - ss_error
    ss_rater <- stats::deviance(without_rater) - ss_error
  }
  if (df_error < 1 || df_recording < 1 || df_rater < 1) return(NULL)
  list(recording = clean(ss_recording) / df_recording, rater = clean(ss_rater) / df_rater,
       error = clean(ss_error) / df_error, df_recording = df_recording, df_rater = df_rater, df_error = df_error,
       # How many scores of each recording, and of each rater, the table is worth.
       k = (n - raters) / df_recording, n = (n - recordings) / df_rater)
}

icc_2_1 <- function(cells) {
  # Of two scores in one cell the later one counts.
  cells <- cells[!duplicated(cells[c("recording_id", "rater_id")], fromLast = TRUE), ]
  recording <- factor(cells$recording_id, levels = unique(cells$recording_id))
  rater <- factor(cells$rater_id, levels = unique(cells$rater_id))
  found <- list(recordings = nlevels(recording), raters = nlevels(rater), scores = nrow(cells),
                icc = NA_real_, lower = NA_real_, upper = NA_real_)
  if (nlevels(rater) < 2 || nlevels(recording) < 3 || all(table(recording) < 2)) return(found)
  # Counted from the first score, so that no digits are lost.
  score <- cells$grade - cells$grade[1]
  if (all(score == 0)) return(found)
  ms <- mean_squares(recording, rater, score)
  if (is.null(ms)) return(found)
  of_recording <- (ms$recording - ms$error) / ms$k
  of_rater <- (ms$rater - ms$error) / ms$n
  whole <- of_recording + of_rater + ms$error
  if (whole <= 1e-12 * abs(of_recording)) return(found)
  found$icc <- of_recording / whole
  if (ms$rater == 0 && ms$error == 0) { found$lower <- 1; found$upper <- 1; return(found) }
  a <- ms$k * found$icc / ms$n * ms$rater
  b <- (1 - found$icc + ms$k * found$icc * (ms$n - 1) / ms$n) * ms$error
  satterthwaite <- (a + b)^2 / (a^2 / ms$df_rater + b^2 / ms$df_error)
  least <- min(ms$df_rater, ms$df_error)
  df <- if (satterthwaite > least) min(satterthwaite, ms$df_rater + ms$df_error) else least
  limit <- function(f) {
    odds <- ms$n * (ms$recording - f * ms$error) / (f * ms$k * (ms$rater + (ms$n - 1) * ms$error))
    if (odds > 1e-12 - 1) odds / (1 + odds) else -Inf
  }
  found$lower <- limit(stats::qf(.975, ms$df_recording, df))
  found$upper <- limit(1 / stats::qf(.975, df, ms$df_recording))
  found
}

# What is compared: submitted ratings that each rater made alone.
compared <- scores[scores$rating_status == "submitted" & scores$rating_kind == "independent" & !is.na(scores$grade), ]

measure <- function(cells, instrument, item, dimension) {
  if (nrow(cells) == 0) return(NULL)
  cbind(instrument = instrument, item = item, dimension = dimension, as.data.frame(icc_2_1(cells)))
}

# Scores of two scales are never compared with each other, whatever their items and dimensions are called; versions of one scale are.
of_dimension <- function(own, instrument, dimension) {
  items <- own[own$scope == "item", ]
  means <- if (nrow(items) > 0) stats::aggregate(grade ~ recording_id + rater_id, data = items, FUN = mean)
  c(lapply(sort(unique(items$item)),
           function(item) measure(items[items$item == item, ], instrument, as.character(item), dimension)),
    list(if (!is.null(means)) measure(means, instrument, "mean", dimension),
         measure(own[own$scope == "overall", ], instrument, "overall", dimension)))
}

judged <- unique(data.frame(instrument = as.character(compared$instrument), dimension = as.character(compared$dimension)))
agreement <- do.call(rbind, as.list(unlist(lapply(seq_len(nrow(judged)), function(row) {
  own <- compared[compared$instrument == judged$instrument[row] & compared$dimension == judged$dimension[row], ]
  of_dimension(own, judged$instrument[row], judged$dimension[row])
}), recursive = FALSE)))

if (is.null(agreement)) {
  cat("No rating has been submitted: there is nothing to compare.\n")
} else {
  print(format(agreement, digits = 4), row.names = FALSE)
  utils::write.csv(agreement, file.path(folder, "agreement.csv"), row.names = FALSE, na = "")
}
