// The two sentiment lexicons that the bench compares with have no types of their own.

declare module 'sentiment' {
  class Sentiment {
    analyze(text: string): { score: number };
  }
  export = Sentiment;
}

declare module 'vader-sentiment' {
  const vader: { SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } } };
  export = vader;
}
