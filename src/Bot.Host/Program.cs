Console.WriteLine("Quizline");
