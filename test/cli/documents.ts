/** Three short documents that any extractor should make something of. */
export const documents: Readonly<Record<string, string>> = {
	"in/meeting.txt": `Press Release

6 July 2021

On 6 July 2021, Sergey Lavrov, Minister of Foreign Affairs of the Russian Federation, met with Retno Marsudi, Minister for Foreign Affairs of the Republic of Indonesia, in Jakarta.
`,
	"in/visit.txt": `Press Release

9 August 2017

Sergey Lavrov, Minister of Foreign Affairs of the Russian Federation, visited Viet Nam on 9 August 2017.
`,
	"in/condemnation.txt": `Statement

3 May 2022

The United States condemns Russia's invasion of Ukraine. Secretary of State Antony Blinken met with Foreign Minister Dmytro Kuleba.
`,
};
